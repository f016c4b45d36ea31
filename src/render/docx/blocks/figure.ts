import {
  type FileChild,
  HeightRule,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  Table as WordTable,
} from 'docx'
import type { Figure } from '../../../document/index.ts'
import type { BlockContext } from '../block-context.ts'
import { captionParagraph, drawingParagraph, emu } from './drawing-paragraph.ts'
import { writeSpacer } from './spacer.ts'

/**
 * Twips that a row is lower than the layout says: a page holds whole lines of the grid and not a twip more, and a spacer
 * before the next table and LibreOffice's rounding take one each.
 */
const ease = 4

/** Photos with their captions: one as paragraphs, several as the cells of a table without rules. */
export function writeFigure(block: Figure, index: number, context: BlockContext): readonly FileChild[] {
  const {
    height: whole,
    area,
    sizes,
  } = context.layout.figures.get(index) ?? { height: 0, area: 0, sizes: [] }
  const alone = block.pictures.length < 2
  const cells = block.pictures.map((picture, part) => {
    const { width, height } = sizes[part] ?? { width: 0, height: 0 }
    const drawing = context.drawings.photo(picture, { width: width * emu, height: height * emu })
    const captioned = picture.caption.length > 0
    const newPage = context.newPage && alone
    return [
      drawingParagraph(drawing, alone ? area : area - ease, { newPage, captioned }),
      ...(captioned ? [captionParagraph(picture.caption, context)] : []),
    ]
  })
  if (alone) return cells.flat()
  const { page } = context.form
  const measure = page.width - page.left - page.right
  const column = Math.floor(measure / block.pictures.length)
  const table = new WordTable({
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    width: { size: measure, type: WidthType.DXA },
    columnWidths: block.pictures.map(() => column),
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: whole - ease, rule: HeightRule.EXACT },
        children: cells.map(
          (children) => new TableCell({ width: { size: column, type: WidthType.DXA }, children }),
        ),
      }),
    ],
  })
  return [...(context.newPage ? [writeSpacer({ newPage: true })] : []), table]
}
