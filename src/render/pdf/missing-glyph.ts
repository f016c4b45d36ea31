/** Represents {@link missingGlyph} in a subset's list of glyphs. */
export const missing = -1

/**
 * An empty box, drawn for a character that no font has. PDF/A-2 (6.2.11.8) forbids the font's own .notdef, and in some fonts that
 * is blank; the box is an ordinary glyph, so that the character can still be copied.
 *
 * @param advance the box's advance, in font units
 * @param em the font's units per em
 */
export function missingGlyph(advance: number, em: number): Uint8Array {
  const stroke = Math.round(em / 25)
  const [left, right] = [Math.round(advance * 0.1), Math.round(advance * 0.9)]
  const [bottom, top] = [Math.round(em * -0.06), Math.round(em * 0.8)]
  const outer = rectangle(left, bottom, right, top)
  const inner = rectangle(left + stroke, bottom + stroke, right - stroke, top - stroke).reverse()
  return simpleGlyph([outer, inner], [left, bottom, right, top])
}

type Point = readonly [x: number, y: number]

/** Corners clockwise from the lower left. */
const rectangle = (left: number, bottom: number, right: number, top: number): Point[] => [
  [left, bottom],
  [left, top],
  [right, top],
  [right, bottom],
]

/** A `glyf` entry of straight contours, without instructions, a multiple of four bytes long. */
function simpleGlyph(contours: readonly Point[][], box: readonly number[]): Uint8Array {
  const points = contours.flat()
  const size = 10 + contours.length * 2 + 2 + points.length * 5
  const view = new DataView(new ArrayBuffer(Math.ceil(size / 4) * 4))
  let at = 0
  const word = (value: number): void => {
    view.setInt16(at, value)
    at += 2
  }
  word(contours.length)
  for (const edge of box) word(edge)
  let last = -1
  for (const contour of contours) {
    last += contour.length
    word(last)
  }
  word(0)
  const onCurve = 1
  for (let i = 0; i < points.length; i++) view.setUint8(at++, onCurve)
  for (const axis of [0, 1] as const) {
    let previous = 0
    for (const point of points) {
      word(point[axis] - previous)
      previous = point[axis]
    }
  }
  return new Uint8Array(view.buffer)
}
