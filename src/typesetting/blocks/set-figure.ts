import type { Figure, FigurePicture, Picture } from '../../document/index.ts'
import { type Form, measureOf, twip } from '../form/index.ts'
import type { Drawing } from '../layout.ts'
import type { Box } from './box.ts'
import { setCaption } from './set-caption.ts'
import type { Setting } from './setting.ts'

/** Placeholder dimensions for a picture that could not be read; the document is then not written. */
const unread: Pick<Picture, 'width' | 'height'> = { width: 4, height: 3 }

/** The largest size of a pixel, in twips: 72 per inch. */
const largestPixel = 20

/** Sets photos side by side, each centred above its caption, as one box a whole number of grid lines high. */
export function setFigure(
  { pictures, across }: Figure,
  block: number,
  newPage: boolean,
  setting: Setting,
): Box {
  const { form } = setting
  const measure = measureOf(form)
  const column = Math.floor(measure.width / Math.max(1, pictures.length))
  // In Word, photos side by side are cells of a table.
  const inset = pictures.length > 1 ? form.table.padding * twip : 0
  const captions = pictures.map(({ caption }, part) =>
    setCaption(
      caption,
      { block, part, x: measure.x + part * column + inset, width: column - 2 * inset },
      setting,
    ),
  )
  const captionLines = Math.max(0, ...captions.map((lines) => lines.length))
  const [least, most] = form.figure.photoLines
  const largest = figureHeight(captionLines, most, form)
  const width = Math.min(column, Math.floor(measure.width / across)) - 2 * form.table.padding * twip
  const room = { width: width / twip, height: largest.area - form.figure.leading }
  const sizes = pictures.map((picture) => sizeOf(picture, room, setting))
  const highest = Math.max(0, ...sizes.map((size) => size.height))
  const lower = figureHeight(captionLines, least, form)
  const { area, height } = highest + form.figure.leading <= lower.area ? lower : largest
  setting.figures.set(block, { height, area, sizes })
  const drawings = sizes.map(
    (size, part): Drawing => ({
      block,
      part,
      x: measure.x + part * column + Math.round((column - size.width * twip) / 2),
      y: (area - size.height) * twip,
      width: size.width * twip,
      height: size.height * twip,
    }),
  )
  const lines = captions.flatMap((caption) => caption.map((line) => ({ ...line, y: line.y + area * twip })))
  return { height: height * twip, lines, rules: [], drawings, keepWithNext: false, newPage }
}

/**
 * The height of a figure and that of the area above its captions, in twips, for a given number of grid lines; more if its
 * captions need them.
 */
export function figureHeight(
  captionLines: number,
  gridLines: number,
  form: Form,
): { readonly area: number; readonly height: number } {
  const captions = captionLines * form.styles.figureCaption.line
  const height = Math.max(gridLines, Math.ceil(captions / form.pitch) + Math.ceil(gridLines / 2)) * form.pitch
  return { area: height - captions, height }
}

/** The size of a picture: as large as the space and its pixels allow, in its own proportions; whole twips. */
function sizeOf(
  { source }: FigurePicture,
  room: { readonly width: number; readonly height: number },
  { pictures }: Setting,
): { readonly width: number; readonly height: number } {
  const { width, height } = pictures.get(source) ?? unread
  const scale = Math.min(
    room.width / width,
    room.height / height,
    pictures.has(source) ? largestPixel : Infinity,
  )
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) }
}
