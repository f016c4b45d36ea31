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

/** Photos with their captions: one as paragraphs, several as the cells of a table without rules. */
export function writeFigure(block: Figure, index: number, context: BlockContext): readonly FileChild[] {
  const { area, sizes } = context.layout.figures.get(index) ?? { area: 0, sizes: [] }
  const cells = block.pictures.map((picture, part) => {
    const { width, height } = sizes[part] ?? { width: 0, height: 0 }
    const drawing = context.drawings.photo(picture, { width: width * emu, height: height * emu })
    const captioned = picture.caption.length > 0
    const newPage = context.newPage && block.pictures.length === 1
    return [
      drawingParagraph(drawing, area, { newPage, captioned }),
      ...(captioned ? [captionParagraph(picture.caption, context)] : []),
    ]
  })
  if (block.pictures.length < 2) return cells.flat()
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
        height: { value: context.layout.figures.get(index)?.height ?? 0, rule: HeightRule.EXACT },
        children: cells.map(
          (children) => new TableCell({ width: { size: column, type: WidthType.DXA }, children }),
        ),
      }),
    ],
  })
  return [...(context.newPage ? [writeSpacer(true)] : []), table]
}
