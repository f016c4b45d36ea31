/** A picture in memory: rows from the top, four bytes a pixel (red, green, blue, opacity). */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}
