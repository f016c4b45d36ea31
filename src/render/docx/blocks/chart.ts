import { type Chart, chartTitle } from '../../../document/index.ts'
import type { BlockContext } from '../block-context.ts'
import { captionParagraph, drawingParagraph, emu } from './drawing-paragraph.ts'

/** A native Word chart with its title below. */
export function writeChart(block: Chart, index: number, context: BlockContext): readonly string[] {
  const { area, sizes } = context.layout.figures.get(index) ?? { area: 0, sizes: [] }
  const { width, height } = sizes[0] ?? { width: 0, height: 0 }
  const drawing = context.drawings.chart(block, { width: width * emu, height: height * emu })
  return [
    drawingParagraph(drawing, area, { newPage: context.newPage, captioned: true }),
    captionParagraph([{ type: 'text', value: chartTitle(block) }], context),
  ]
}
