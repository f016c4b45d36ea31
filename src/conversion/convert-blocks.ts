import type { Block, Inline } from '../document/index.ts'

/** How a conversion treats running text, and words of the form such as 最后， before an item. */
export interface BlockConversion {
  readonly inlines: (inlines: readonly Inline[]) => readonly Inline[]
  readonly text: (text: string) => string
}

/** Converts all text of a block; numbers, levels and the shape of tables are unchanged. */
export function convertBlock(block: Block, { inlines, text }: BlockConversion): Block {
  switch (block.type) {
    case 'title':
      return {
        ...block,
        inlines: inlines(block.inlines),
        ...(block.subtitle && { subtitle: inlines(block.subtitle) }),
      }
    case 'heading':
    case 'item':
      return { ...block, label: text(block.label), inlines: inlines(block.inlines) }
    case 'paragraph':
      return { ...block, inlines: inlines(block.inlines) }
    case 'table':
      return {
        ...block,
        ...(block.caption && { caption: inlines(block.caption) }),
        columns: block.columns.map((column) => ({ ...column, heading: inlines(column.heading) })),
        rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(inlines) })),
      }
    case 'signature':
      return { ...block, name: inlines(block.name), date: inlines(block.date) }
    case 'annex':
      return { ...block, title: inlines(block.title) }
    case 'annex-note':
      return {
        ...block,
        annexes: block.annexes.map((annex) => ({ ...annex, title: inlines(annex.title) })),
      }
    case 'red-head':
      return {
        ...block,
        issuer: inlines(block.issuer),
        ...(block.number && { number: inlines(block.number) }),
      }
    case 'imprint':
      return {
        ...block,
        ...(block.copies && { copies: inlines(block.copies) }),
        issuer: inlines(block.issuer),
        date: inlines(block.date),
      }
    case 'figure':
      return {
        ...block,
        pictures: block.pictures.map((picture) => ({
          ...picture,
          alt: text(picture.alt),
          caption: inlines(picture.caption),
        })),
      }
    case 'chart':
      return {
        ...block,
        label: text(block.label),
        caption: inlines(block.caption),
        unit: text(block.unit),
        points: block.points.map((point) => ({ ...point, label: text(point.label) })),
      }
    case 'page-break':
    case 'contents':
      return block
  }
}
