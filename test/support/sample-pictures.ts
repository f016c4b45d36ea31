import { encode } from 'fast-png'
import { nodeHost } from '../../src/host/node-host.ts'
import { type JpegCodec, openJpegCodec } from '../../src/pictures/index.ts'
import type { Pixels } from '../../src/pictures/pixels.ts'

/** A picture whose colour is a function of the place, `u` and `v` from 0 to 1. */
export function paint(
  width: number,
  height: number,
  colour: (u: number, v: number) => readonly [red: number, green: number, blue: number, opacity?: number],
): Pixels {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [red, green, blue, opacity = 255] = colour((x + 0.5) / width, (y + 0.5) / height)
      data.set([red, green, blue, opacity], (y * width + x) * 4)
    }
  }
  return { width, height, data }
}

/** The colour at a place, from 0 to 1 across and down. */
export function colourAt({ width, height, data }: Pixels, u: number, v: number): readonly number[] {
  const at = (Math.floor(v * height) * width + Math.floor(u * width)) * 4
  return [...data.subarray(at, at + 3)]
}

/** Red above, blue below on the left, green below on the right: every turn and mirroring of it looks different. */
export const marked = (width: number, height: number): Pixels =>
  paint(width, height, (u, v) => (v < 0.5 ? [220, 30, 30] : u < 0.5 ? [30, 30, 220] : [30, 200, 30]))

export const codec: JpegCodec = await openJpegCodec((name) => nodeHost.readCodec(name))

export const pngOf = ({ width, height, data }: Pixels): Uint8Array =>
  encode({ width, height, data: new Uint8Array(data), channels: 4 })

const bytesOf = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0))

/** A JPEG file with what a telephone writes into it: an orientation, the place, a comment. */
export async function cameraJpeg(pixels: Pixels, orientation: number): Promise<Uint8Array> {
  const file = await codec.encode(pixels, 90)
  const tiff = [
    0x4d,
    0x4d,
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ]
  const segment = (marker: number, content: readonly number[]): number[] => [
    0xff,
    marker,
    (content.length + 2) >> 8,
    (content.length + 2) & 255,
    ...content,
  ]
  return Uint8Array.from([
    ...file.subarray(0, 2),
    ...segment(0xe1, [...bytesOf('Exif\0\0'), ...tiff, ...bytesOf('GPS 31.2304')]),
    ...segment(0xfe, bytesOf('owner')),
    ...file.subarray(2),
  ])
}
