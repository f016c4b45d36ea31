/** A picture in memory: rows from the top, four bytes per pixel (red, green, blue, alpha). */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}
