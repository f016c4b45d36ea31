import { deflateSync } from 'node:zlib'
import { encode } from 'fast-png'
import { nodeHost } from '../../src/host/node-host.ts'
import { type JpegCodec, openJpegCodec } from '../../src/pictures/index.ts'
import type { Pixels } from '../../src/pictures/pixels.ts'
import { crc32 } from '../../src/text/index.ts'

/** A picture whose colour is a function of the position, `u` and `v` from 0 to 1. */
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

/** The colour at a position, from 0 to 1 horizontally and vertically. */
export function colourAt({ width, height, data }: Pixels, u: number, v: number): readonly number[] {
  const at = (Math.floor(v * height) * width + Math.floor(u * width)) * 4
  return [...data.subarray(at, at + 3)]
}

/** Red at the top, blue at the bottom left, green at the bottom right: every rotation and reflection looks different. */
export const marked = (width: number, height: number): Pixels =>
  paint(width, height, (u, v) => (v < 0.5 ? [220, 30, 30] : u < 0.5 ? [30, 30, 220] : [30, 200, 30]))

export const codec: JpegCodec = await openJpegCodec((name) => nodeHost.readCodec(name))

export const pngOf = ({ width, height, data }: Pixels): Uint8Array =>
  encode({ width, height, data: new Uint8Array(data), channels: 4 })

const bytesOf = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0))

/** A JPEG file with what a phone writes into it: an orientation, the place, a comment. */
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

const bigEndian = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255)

/** A chunk of a PNG file; its checksum may be wrong. */
export function pngChunk(type: string, content: Uint8Array, check?: number): Uint8Array {
  const body = Uint8Array.from([...bytesOf(type), ...content])
  return Uint8Array.from([...bigEndian(content.length), ...body, ...bigEndian(check ?? crc32(body))])
}

/** A PNG file with arbitrary header and data: the header may lie, and parts may be missing. */
export function rawPng({
  width,
  height,
  depth = 8,
  colour = 2,
  data = new Uint8Array(),
  chunks = [],
}: {
  readonly width: number
  readonly height: number
  readonly depth?: number
  /** 0 for grey, 2 for colour, 3 for a palette, 4 and 6 with alpha. */
  readonly colour?: number
  /** Before it is compressed. */
  readonly data?: Uint8Array
  /** Between header and data. */
  readonly chunks?: readonly Uint8Array[]
}): Uint8Array {
  const header = Uint8Array.from([...bigEndian(width), ...bigEndian(height), depth, colour, 0, 0, 0])
  return Uint8Array.from(
    Buffer.concat([
      Uint8Array.from(bytesOf('\x89PNG\r\n\x1A\n')),
      pngChunk('IHDR', header),
      ...chunks,
      pngChunk('IDAT', deflateSync(data)),
      pngChunk('IEND', new Uint8Array()),
    ]),
  )
}

/** A JPEG file whose header states another size or number of colours. */
export async function lyingJpeg(
  said: Partial<{ readonly width: number; readonly height: number; readonly components: number }>,
): Promise<Uint8Array> {
  const file = Buffer.from(await codec.encode(marked(60, 40), 80))
  const frame = file.indexOf(Uint8Array.of(0xff, 0xc0))
  if (said.height !== undefined) file.writeUInt16BE(said.height, frame + 5)
  if (said.width !== undefined) file.writeUInt16BE(said.width, frame + 7)
  if (said.components !== undefined) file.writeUInt8(said.components, frame + 9)
  return Uint8Array.from(file)
}
