import type { Block, Chart, Table } from './block.ts'
import { chartTitle } from './chart-text.ts'
import { type FactText, type Inline, plainText } from './inline.ts'

/** A piece of a document's running text: that of a paragraph, a heading or a cell. */
export interface TextStretch {
  readonly inlines: readonly Inline[]
  /** Index of its block. */
  readonly block: number
  /** The heading or annex title above it, with its number; empty before the first. */
  readonly section: string
  /** The whole row, for a cell of a table. */
  readonly row?: string
}

/** An occurrence of a computed value in a document. */
export interface FactPlace {
  /** Index into DocumentModel.evidence. */
  readonly evidence: number
  /** As written there. */
  readonly text: string
  readonly block: number
  readonly section: string
  /** Whether it is in a cell of a table. */
  readonly inTable: boolean
  /** The sentence around it; for a cell of a table the whole row, for a chart its title and what is drawn. */
  readonly sentence: string
  /** Its label in the chart that draws it, such as 图1 9月. It is drawn, not written, so that nothing in the text can be marked. */
  readonly drawn?: string
}

/** All running text of a document in reading order. */
export function textStretches(blocks: readonly Block[]): readonly TextStretch[] {
  let section = ''
  return blocks.flatMap((block, index) => {
    if (block.type === 'heading') section = block.label + plainText(block.inlines)
    if (block.type === 'annex')
      section = `附件${block.ordinal > 0 ? block.ordinal : ''} ${plainText(block.title)}`
    return stretchesOf(block).map((stretch) => ({ ...stretch, block: index, section }))
  })
}

/** Every computed value of a document, in reading order. */
export const findFacts = (blocks: readonly Block[]): readonly FactPlace[] =>
  textStretches(blocks).flatMap(({ inlines, block, section, row }): readonly FactPlace[] => {
    const text = plainText(inlines)
    const own = blocks[block]
    return [
      ...factsIn(inlines, 0).map(({ fact, offset }) => ({
        evidence: fact.evidence,
        text: fact.value,
        block,
        section,
        inTable: row !== undefined,
        sentence: row ?? sentenceAt(text, offset),
      })),
      ...(own?.type === 'chart' ? pointsOf(own, { block, section }) : []),
    ]
  })

const pointsOf = (chart: Chart, place: Pick<FactPlace, 'block' | 'section'>): readonly FactPlace[] =>
  chart.points.map(({ label, value, evidence }) => {
    const text = `${value}${chart.unit}`
    return {
      evidence,
      text,
      ...place,
      inTable: false,
      sentence: `${chartTitle(chart)}：${label} ${text}`,
      drawn: `${chart.label} ${label}`,
    }
  })

/** The sentence around a code-unit offset, without surrounding blanks. */
export function sentenceAt(whole: string, at: number): string {
  // Bounds the search in a text without full stops.
  const from = Math.max(0, at - furthest)
  const text = whole.slice(from, at + furthest)
  const offset = at - from
  const start = Math.max(...sentenceEnds.map((mark) => text.lastIndexOf(mark, offset - 1))) + 1
  const ends = sentenceEnds.map((mark) => text.indexOf(mark, offset)).filter((end) => end >= 0)
  return text.slice(offset === 0 ? 0 : start, ends.length > 0 ? Math.min(...ends) + 1 : text.length).trim()
}

const furthest = 1000
const sentenceEnds = ['。', '！', '？', '\n']

type Stretch = Pick<TextStretch, 'inlines' | 'row'>

function stretchesOf(block: Block): readonly Stretch[] {
  switch (block.type) {
    case 'title':
      return [{ inlines: block.inlines }, ...(block.subtitle ? [{ inlines: block.subtitle }] : [])]
    case 'heading':
    case 'paragraph':
    case 'item':
      return [{ inlines: block.inlines }]
    case 'table':
      return tableStretches(block)
    case 'signature':
      return [{ inlines: block.name }, { inlines: block.date }]
    case 'annex':
      return [{ inlines: block.title }]
    case 'figure':
      return block.pictures.map(({ caption }) => ({ inlines: caption }))
    // Its numbers are drawn, not written.
    case 'chart':
      return [{ inlines: block.caption }]
    case 'red-head':
      return [{ inlines: block.issuer }, ...(block.number ? [{ inlines: block.number }] : [])]
    case 'imprint':
      return [...(block.copies ? [{ inlines: block.copies }] : []), { inlines: block.issuer }]
    // The note on annexes and the contents page only repeat the titles of annexes and headings.
    case 'annex-note':
    case 'contents':
    case 'page-break':
      return []
  }
}

function tableStretches({ caption, columns, rows }: Table): readonly Stretch[] {
  const cells = [columns.map(({ heading }) => heading), ...rows.map((row) => row.cells)]
  return [
    ...(caption ? [{ inlines: caption }] : []),
    ...cells.flatMap((row) => {
      const whole = row
        .map((cell) => plainText(cell).replaceAll('\n', ' '))
        .filter((text) => text !== '')
        .join('　')
      return row.map((inlines) => ({ inlines, row: whole }))
    }),
  ]
}

interface PlacedFact {
  readonly fact: FactText
  /** Code-unit offset into the plain text. */
  readonly offset: number
}

function factsIn(inlines: readonly Inline[], start: number): readonly PlacedFact[] {
  let offset = start
  return inlines.flatMap((inline) => {
    const at = offset
    offset += plainText([inline]).length
    if (inline.type === 'fact') return [{ fact: inline, offset: at }]
    return 'children' in inline ? factsIn(inline.children, at) : []
  })
}
