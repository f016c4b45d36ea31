import { convertIndexedToRgb, decode } from 'fast-png'
import type { Pixels } from './pixels.ts'

/** Decodes a PNG file to pixels on a white background. Throws if the file is damaged. */
export function decodePng(bytes: Uint8Array): Pixels {
  const png = decode(bytes, { checkCrc: true })
  const { width, height, palette } = png
  const samples = palette ? convertIndexedToRgb({ ...png, palette }) : unpack(png)
  const channels = palette ? (palette[0]?.length ?? 3) : png.channels
  const data = new Uint8ClampedArray(width * height * 4)
  // Two channels are grey and alpha, four are colour and alpha.
  const opaque = channels % 2 === 1
  const clear = palette ? undefined : clearSamples(png)
  for (let pixel = 0; pixel < width * height; pixel++) {
    const at = pixel * channels
    const isClear = clear?.every((sample, part) => samples[at + part] === sample) === true
    const opacity = isClear ? 0 : opaque ? 255 : (samples[at + channels - 1] ?? 255)
    for (let part = 0; part < 3; part++) {
      const value = samples[at + (channels < 3 ? 0 : part)] ?? 0
      data[pixel * 4 + part] = (value * opacity + 255 * (255 - opacity)) / 255
    }
    data[pixel * 4 + 3] = 255
  }
  return { width, height, data }
}

/** The one grey or colour declared transparent in a file without an alpha channel (chunk tRNS), as bytes. */
function clearSamples({ transparency, depth }: ReturnType<typeof decode>): readonly number[] | undefined {
  if (!transparency) return undefined
  const most = 2 ** depth - 1
  return Array.from(transparency, (sample) => (depth === 16 ? sample >> 8 : (sample * 255) / most))
}

/** Converts grey and colour samples of any depth to bytes. */
function unpack({ data, depth, width, height, channels }: ReturnType<typeof decode>): ArrayLike<number> {
  if (depth === 8) return data
  if (depth === 16) return Uint8Array.from(data, (sample) => sample >> 8)
  const most = (1 << depth) - 1
  const rowBytes = Math.ceil((width * channels * depth) / 8)
  return Uint8Array.from({ length: width * height * channels }, (_, index) => {
    const bit = (index % (width * channels)) * depth
    const byte = data[Math.floor(index / (width * channels)) * rowBytes + (bit >> 3)] ?? 0
    return (((byte >> (8 - depth - (bit & 7))) & most) * 255) / most
  })
}
