import { marked } from './sample-pictures.ts'

const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))

/** The marked picture of 48 × 32 pixels as a phone takes it, written by heif-enc of libheif 1.15. */
export const heicFile = fromBase64(
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAa1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRt' +
    'AAAAAAACAAAAEGlkYXQAAAAAADAAIAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHRAAEAAAAAAAAAfQACAAEAAAAAAAAAAQAAAAAAAAAIAAAA' +
    'OGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADYaXBycAAAALZpcGNvAAAAdmh2Y0MBA3AA' +
    'AAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABACpCAQEDcAAAAwCQAAADAAADAB6gIIEFlurkprm4' +
    'EBAwIAAAAwAgAAADACEiAAEABkQBwXPAiQAAABRpc3BlAAAAAAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAMAAAACAAAAAQcGl4aQAAAAADCAgI' +
    'AAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGltZwACAAEAAQAAAIVtZGF0AAAAeSgBrwngITke3/97Uf/37HZf' +
    'aZf2xRP/cUSd+YDv/7+3KTFBNfZPs9anrFxkkgCMkSrjF64nraXw4fm4IvL8xmo0bfKeUk+tf+1bUEzrnkDnpG4B0zPVBaRQzb1wE+YGJwq8' +
    'a53Huje7eQOe06My/+rVVP9+5iZh8pw=',
)

/** The same, written by cwebp. */
export const webpFile = fromBase64(
  'UklGRmQAAABXRUJQVlA4IFgAAACQBACdASowACAAPqlImkmmJKKhNVv4AMAVCWIAx2kANPj5n+IFZ+Azj4aJAsAA/us2+DlSxe/nvxQId6o/' +
    'sv6J9pdtBry/DujkQ//uVL/3UPtPFwMnwgAA',
)

const pixels = marked(48, 32)

/** The same in 24-bit colour, from the bottom row up, as Windows writes it. */
export function bmpFile(): Uint8Array {
  const { width, height, data } = pixels
  const file = new Uint8Array(54 + width * 3 * height)
  const view = new DataView(file.buffer)
  file.set([0x42, 0x4d])
  view.setUint32(2, file.length, true)
  view.setUint32(10, 54, true)
  view.setUint32(14, 40, true)
  view.setInt32(18, width, true)
  view.setInt32(22, height, true)
  view.setUint16(26, 1, true)
  view.setUint16(28, 24, true)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4
      file.set(
        [2, 1, 0].map((part) => data[from + part] ?? 0),
        54 + ((height - 1 - y) * width + x) * 3,
      )
    }
  return file
}

/** The same as an uncompressed TIFF; `tags` replace values of its directory, by their number. */
export function tiffFile(tags: Readonly<Record<number, number>> = {}): Uint8Array {
  const { width, height, data } = pixels
  const samples = Array.from(
    { length: width * height * 3 },
    (_, at) => data[Math.floor(at / 3) * 4 + (at % 3)] ?? 0,
  )
  const fields: readonly (readonly [tag: number, type: 3 | 4, value: number])[] = [
    [256, 3, width],
    [257, 3, height],
    [258, 3, 8],
    [259, 3, 1],
    [262, 3, 2],
    [273, 4, 8],
    [277, 3, 3],
    [278, 3, height],
    [279, 4, samples.length],
  ]
  const at = 8 + samples.length
  const file = new Uint8Array(at + 2 + fields.length * 12 + 4)
  const view = new DataView(file.buffer)
  file.set([0x49, 0x49, 42, 0])
  view.setUint32(4, at, true)
  file.set(samples, 8)
  view.setUint16(at, fields.length, true)
  for (const [index, [tag, type, value]] of fields.entries()) {
    const entry = at + 2 + index * 12
    view.setUint16(entry, tag, true)
    view.setUint16(entry + 2, type, true)
    view.setUint32(entry + 4, 1, true)
    view.setUint32(entry + 8, tags[tag] ?? value, true)
  }
  return file
}
