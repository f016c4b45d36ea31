/** What a PNG file states about itself before it is decoded (ISO/IEC 15948). */
export interface PngHeader {
  readonly width: number
  readonly height: number
  /** 0 for grey, 2 for colour, 3 for a palette, 4 and 6 with alpha. */
  readonly colour: number
  /** Bits per sample. */
  readonly depth: number
  readonly hasPalette: boolean
  /** The ranges of the compressed picture in the file. */
  readonly data: readonly { readonly start: number; readonly end: number }[]
  /** Whether the end of the picture is there: it is missing in a file that was not copied completely. */
  readonly complete: boolean
}

/** Samples per pixel by colour type. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Reads the chunks of a PNG file; undefined if it does not begin with the one required header. */
export function readPngHeader(bytes: Uint8Array): PngHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const typeAt = (at: number): string => String.fromCharCode(...bytes.subarray(at + 4, at + 8))
  if (bytes.length < 33 || typeAt(8) !== 'IHDR' || view.getUint32(8) !== 13) return undefined
  const data: { start: number; end: number }[] = []
  let hasPalette = false
  let complete = false
  for (let at = 33; at + 12 <= bytes.length && !complete; ) {
    const end = at + 8 + view.getUint32(at)
    const type = typeAt(at)
    if (type === 'IHDR') return undefined
    if (type === 'IDAT') data.push({ start: at + 8, end: Math.min(end, bytes.length) })
    hasPalette ||= type === 'PLTE'
    complete = type === 'IEND' && end + 4 <= bytes.length
    at = end + 4
  }
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    depth: bytes[24] ?? 0,
    colour: bytes[25] ?? 0,
    hasPalette,
    data,
    complete,
  }
}

/** The unpacked size of the picture in bytes: each row starts with a filter byte. */
export const unpackedSize = ({ width, height, colour, depth }: PngHeader): number =>
  height * (1 + Math.ceil((width * (channels[colour] ?? 4) * depth) / 8))
