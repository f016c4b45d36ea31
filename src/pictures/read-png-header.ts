/** What a PNG file says of itself before it is decoded (ISO/IEC 15948). */
export interface PngHeader {
  readonly width: number
  readonly height: number
  /** 0 grey, 2 colour, 3 a palette, 4 and 6 with opacity. */
  readonly colour: number
  /** Bits of a sample. */
  readonly depth: number
  readonly hasPalette: boolean
  /** Places of the compressed picture in the file. */
  readonly data: readonly { readonly start: number; readonly end: number }[]
  /** Whether the picture's end is there: a file whose copying broke off has none. */
  readonly complete: boolean
}

/** Samples of a pixel by the kind of colour. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Walks the chunks of a PNG file; undefined where it does not begin with the one header that it must have. */
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

/** Bytes of the picture unpacked: each row has a byte that says how it is filtered. */
export const unpackedSize = ({ width, height, colour, depth }: PngHeader): number =>
  height * (1 + Math.ceil((width * (channels[colour] ?? 4) * depth) / 8))
