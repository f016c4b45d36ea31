import type { Pixels } from './pixels.ts'

/**
 * Scales a picture down until its longer side has at most `longest` pixels: each new pixel is the mean of those that it covers.
 */
export function scaleDown(pixels: Pixels, longest: number): Pixels {
  const { width, height, data } = pixels
  const factor = longest / Math.max(width, height)
  if (factor >= 1) return pixels
  const newWidth = Math.max(1, Math.round(width * factor))
  const newHeight = Math.max(1, Math.round(height * factor))
  const scaled = new Uint8ClampedArray(newWidth * newHeight * 4)
  const columns = edges(width, newWidth)
  const rows = edges(height, newHeight)
  const sums = new Float64Array(4)
  for (let y = 0; y < newHeight; y++) {
    const [top, bottom] = [rows[y] ?? 0, rows[y + 1] ?? height]
    for (let x = 0; x < newWidth; x++) {
      const [left, right] = [columns[x] ?? 0, columns[x + 1] ?? width]
      sums.fill(0)
      for (let row = top; row < bottom; row++) {
        for (let at = (row * width + left) * 4; at < (row * width + right) * 4; at += 4) {
          for (let part = 0; part < 4; part++) sums[part] = (sums[part] ?? 0) + (data[at + part] ?? 0)
        }
      }
      const count = (right - left) * (bottom - top)
      for (let part = 0; part < 4; part++) scaled[(y * newWidth + x) * 4 + part] = (sums[part] ?? 0) / count
    }
  }
  return { width: newWidth, height: newHeight, data: scaled }
}

/** The start of each new pixel among the old ones; each covers at least one. */
const edges = (length: number, parts: number): Uint32Array =>
  Uint32Array.from({ length: parts + 1 }, (_, part) => Math.floor((part * length) / parts))
