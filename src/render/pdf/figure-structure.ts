import { type Chart, chartAlternative, type Figure } from '../../document/index.ts'
import type { Drawing } from '../../typesetting/index.ts'
import type { PdfElement, PdfFile } from './pdf-file.ts'
import type { Placer } from './placer.ts'

/** The structure elements of photos or of a chart. */
export interface FigureStructure {
  /** Lines of a caption go into a paragraph after their picture, labels of a chart into the figure itself. */
  readonly place: Placer
  readonly figureOf: (drawing: Drawing, pageHeight: number) => PdfElement
}

/** Creates a Figure with alternative text for each picture, and a paragraph for each caption (PDF/UA-1, 7.3). */
export function figureStructure(file: PdfFile, root: PdfElement, block: Figure | Chart): FigureStructure {
  const parts =
    block.type === 'figure'
      ? block.pictures.map(({ alt, caption }) => ({ alt, captioned: caption.length > 0 }))
      : [{ alt: chartAlternative(block), captioned: true }]
  const elements = parts.map(({ alt, captioned }) => {
    const figure = file.struct('Figure', { alt })
    root.add(figure)
    const caption = captioned ? file.struct('P') : undefined
    if (caption) root.add(caption)
    return { figure, caption }
  })
  const at = (part: number): (typeof elements)[number] => {
    const found = elements[part]
    if (!found) throw new RangeError(`The layout names part ${part} of a figure of ${elements.length}`)
    return found
  }
  return {
    place: ({ cell }) => (cell ? (at(cell.column).caption ?? at(cell.column).figure) : at(0).figure),
    figureOf: ({ part, x, y, width, height }, pageHeight) => {
      const { figure } = at(part)
      const box = [x, pageHeight - y - height, x + width, pageHeight - y].map((length) => length / 1000)
      figure.dictionary.data.A = { O: 'Layout', Placement: 'Block', BBox: box }
      return figure
    },
  }
}
