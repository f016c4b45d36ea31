import type { Figure } from '../../../document/index.ts'
import type { BlockContext } from '../block-context.ts'
import { cell, row, table } from '../table.ts'
import { captionParagraph, drawingParagraph, emu } from './drawing-paragraph.ts'
import { writeSpacer } from './spacer.ts'

/**
 * How much lower a row is than in the layout, in twips: a page holds whole lines of the grid and nothing more, and a spacer
 * before the next table and LibreOffice's rounding take one twip each.
 */
const ease = 4

/** Photos with their captions: a single one as paragraphs, several as cells of a table without borders. */
export function writeFigure(block: Figure, index: number, context: BlockContext): readonly string[] {
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
  const column = Math.floor((page.width - page.left - page.right) / block.pictures.length)
  const pictures = row(
    { height: { twips: whole - ease, rule: 'exact' } },
    cells.map((paragraphs) => cell(column, false, paragraphs.join(''))),
  )
  return [
    ...(context.newPage ? [writeSpacer({ newPage: true })] : []),
    table({ columns: block.pictures.map(() => column) }, [pictures]),
  ]
}
