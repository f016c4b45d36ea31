import type { Pixels } from './pixels.ts'

/** A picture in a format that documents cannot contain, opened to be decoded. */
export interface OpenedPicture {
  /** In pixels, as stored. */
  readonly width: number
  readonly height: number
  /** All pixels, upright, on a white background. Fails if the data is damaged or of a kind that the decoder does not know. */
  readonly decode: () => Pixels | Promise<Pixels>
}
