import type { Pixels } from './pixels.ts'

/** How to bring each Exif orientation upright: mirror horizontally first, then rotate clockwise by quarter turns. */
const steps: Readonly<Record<number, { readonly mirrored: boolean; readonly quarters: 0 | 1 | 2 | 3 }>> = {
  2: { mirrored: true, quarters: 0 },
  3: { mirrored: false, quarters: 2 },
  4: { mirrored: true, quarters: 2 },
  5: { mirrored: true, quarters: 3 },
  6: { mirrored: false, quarters: 1 },
  7: { mirrored: true, quarters: 1 },
  8: { mirrored: false, quarters: 3 },
}

/** Brings a picture upright, given its Exif orientation. */
export function orient(pixels: Pixels, orientation: number): Pixels {
  const step = steps[orientation]
  if (!step) return pixels
  const { width, height } = pixels
  const turned = step.quarters % 2 === 1
  const [newWidth, newHeight] = turned ? [height, width] : [width, height]
  const from = words(pixels.data)
  const to = new Uint32Array(newWidth * newHeight)
  for (let y = 0; y < height; y++) {
    for (let column = 0; column < width; column++) {
      const x = step.mirrored ? width - 1 - column : column
      const [newX, newY] = turnedPlace(x, y, width, height, step.quarters)
      to[newY * newWidth + newX] = from[y * width + column] ?? 0
    }
  }
  return { width: newWidth, height: newHeight, data: new Uint8ClampedArray(to.buffer) }
}

function turnedPlace(
  x: number,
  y: number,
  width: number,
  height: number,
  quarters: 0 | 1 | 2 | 3,
): readonly [x: number, y: number] {
  switch (quarters) {
    case 0:
      return [x, y]
    case 1:
      return [height - 1 - y, x]
    case 2:
      return [width - 1 - x, height - 1 - y]
    case 3:
      return [y, width - 1 - x]
  }
}

/** Pixels as 32-bit words, which are four times as fast to move as bytes. */
const words = (data: Uint8ClampedArray): Uint32Array => {
  const aligned = data.byteOffset % 4 === 0 ? data : data.slice()
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4)
}
