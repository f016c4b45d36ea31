/** A picture as every writer embeds it: a baseline JPEG in RGB or grey, upright, without metadata. */
export interface Picture {
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly jpeg: Uint8Array
}
