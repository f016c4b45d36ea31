import {
  type AnnexNote,
  type Block,
  type Chart,
  chartTitle,
  type DocumentModel,
  type Figure,
  type Inline,
  plainText,
  type Table,
} from '../../document/index.ts'

/** The document as Markdown with its numbers written out: for reading in a terminal, comparing, and golden tests. */
export const renderMarkdown = (document: DocumentModel): string =>
  `${document.blocks.map((block) => toText(block, document.metadata.masked !== undefined)).join('\n\n')}\n`

function toText(block: Block, masked: boolean): string {
  switch (block.type) {
    case 'title':
      return `# ${text(block.inlines)}${block.subtitle ? `\n\n${text(block.subtitle)}` : ''}`
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${block.label}${text(block.inlines)}`
    case 'paragraph':
      return block.style === 'flush' ? `> ${text(block.inlines)}` : text(block.inlines)
    case 'item':
      return `${block.label}${text(block.inlines)}`
    case 'table':
      return tableText(block)
    case 'figure':
      return figureText(block, masked)
    case 'chart':
      return chartText(block)
    case 'signature':
      return `${text(block.name)}\n${text(block.date)}`
    case 'annex-note':
      return block.annexes.map(noteText).join('\n')
    case 'contents':
      return '目录'
    case 'red-head':
      return [block.issuer, block.number ?? []].map(text).filter(Boolean).join('\n\n')
    case 'imprint':
      return `${block.copies ? `抄送：${text(block.copies)}。\n` : ''}${text(block.issuer)}　${text(block.date)}印发`
    case 'annex':
      return `# 附件${block.ordinal === 0 ? '' : String(block.ordinal)}　${text(block.title)}`
    case 'page-break':
      return '---'
  }
}

const noteText = ({ ordinal, title }: AnnexNote['annexes'][number], at: number): string =>
  `${at === 0 ? '附件：' : '　　　'}${ordinal > 0 ? `${ordinal}.` : ''}${text(title)}`

function tableText({ caption, columns, rows }: Table): string {
  const marks = { left: '---', centre: ':-:', right: '--:' }
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    ...(caption ? [`${text(caption)}\n`] : []),
    line(columns.map((column) => cell(column.heading))),
    line(columns.map((column) => marks[column.align])),
    ...rows.map((row) => line(row.cells.map(cell))),
  ].join('\n')
}

/** The text of a figure. In a masked copy it omits the name of the file, which may be a person's. */
const figureText = ({ pictures }: Figure, masked: boolean): string =>
  pictures
    .map(({ source, caption }) => `![${text(caption)}](${masked ? '' : `<photos/${source}>`})`)
    .join('\n\n')

/** A chart's numbers as a table with its title below. */
const chartText = (chart: Chart): string =>
  [
    `| | ${chart.unit} |`,
    '| --- | --: |',
    ...chart.points.map(({ label, value }) => `| ${label.replaceAll('|', '\\|')} | ${value} |`),
    `\n${chartTitle(chart)}`,
  ].join('\n')

const text = (inlines: readonly Inline[]): string => plainText(inlines)
const cell = (inlines: readonly Inline[]): string =>
  text(inlines).replaceAll('|', '\\|').replaceAll('\n', ' ')
