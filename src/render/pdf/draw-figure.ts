import type { Block, DocumentModel, Picture } from '../../document/index.ts'
import type { Drawing, Shape } from '../../typesetting/index.ts'
import type { PdfFile, PdfObject } from './pdf-file.ts'
import { points } from './text-painter.ts'

/** The pictures of a file being written, each embedded once, on first use. */
export interface Images {
  /** Draws a photo or a chart's shapes into the open marked content; a picture that could not be read is left blank. */
  draw(drawing: Drawing): void
}

export function createImages(file: PdfFile, { blocks, pictures }: DocumentModel): Images {
  const embedded = new Map<string, { readonly name: string; readonly object: PdfObject }>()
  return {
    draw(drawing) {
      if (drawing.shapes) {
        file.addContent(`q\n${drawing.shapes.map((shape) => shapeOperators(shape, drawing)).join('\n')}\nQ`)
        return
      }
      const source = sourceOf(blocks[drawing.block], drawing.part)
      const picture = source === undefined ? undefined : pictures?.get(source)
      if (source === undefined || !picture) return
      const image = embedded.get(source) ?? {
        name: `I${embedded.size}`,
        object: embedPicture(file, picture),
      }
      embedded.set(source, image)
      file.page.xobjects[image.name] = image.object
      const { x, y, width, height } = drawing
      const [w, h] = [points(width), points(-height)]
      file.addContent(`q ${w} 0 0 ${h} ${points(x)} ${points(y + height)} cm /${image.name} Do Q`)
    },
  }
}

const sourceOf = (block: Block | undefined, part: number): string | undefined =>
  block?.type === 'figure' ? block.pictures[part]?.source : undefined

/** Embeds an image whose data is the JPEG file itself (ISO 32000-1, 7.4.8). */
function embedPicture(file: PdfFile, { width, height, jpeg }: Picture): PdfObject {
  const object = file.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: 'DeviceRGB',
    BitsPerComponent: 8,
    Filter: 'DCTDecode',
  })
  object.write(jpeg)
  object.end()
  return object
}

/** Draws a filled shape with a thin white edge, so that adjacent areas in similar greys remain distinct; a line is grey. */
function shapeOperators({ points: places, fill }: Shape, { x, y }: Drawing): string {
  const path = places
    .map(([px, py], at) => `${points(x + px)} ${points(y + py)} ${at === 0 ? 'm' : 'l'}`)
    .join(' ')
  return fill === undefined ? `0.35 G 0.75 w ${path} S` : `${colour(fill)} rg 1 G 0.75 w ${path} b`
}

/** Converts RRGGBB to three components from 0 to 1. */
const colour = (hex: string): string =>
  [0, 2, 4].map((at) => (Number.parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(3)).join(' ')
