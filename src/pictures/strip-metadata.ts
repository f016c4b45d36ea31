import { detectFormat } from './detect-format.ts'
import { readJpegHeader } from './read-jpeg-header.ts'

/**
 * Removes what the camera or a program wrote into a photo (place, time, owner, thumbnail, comments), keeping the picture and its
 * orientation; a photo without metadata is unchanged. Undefined for a file that is neither JPEG nor PNG or is incomplete, because
 * its contents are unknown.
 */
export function stripMetadata(bytes: Uint8Array): Uint8Array | undefined {
  switch (detectFormat(bytes)) {
    case 'jpeg':
      return stripJpeg(bytes)
    case 'png':
      return stripPng(bytes)
    default:
      return undefined
  }
}

/** The segments of JFIF and Adobe specify how colours are coded; others with the same markers (JFXX) contain thumbnails. */
const kept: ReadonlyMap<number, string> = new Map([
  [0xe0, 'JFIF'],
  [0xee, 'Adobe'],
])

function isMetadata(marker: number, content: Uint8Array): boolean {
  if (marker !== 0xfe && (marker < 0xe0 || marker > 0xef)) return false
  const name = kept.get(marker)
  return name === undefined || String.fromCharCode(...content.subarray(0, name.length)) !== name
}

/** Strips the segments of a JPEG file (ITU-T T.81, B.1). */
function stripJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const header = readJpegHeader(bytes)
  if (!header?.complete) return undefined
  const parts: Uint8Array[] = [bytes.subarray(0, 2), orientationSegment(header.orientation)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) break
    const length = 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0)
    // The header of a scan is followed by its coded data, up to the next marker other than restart and escape.
    const end = marker === 0xda ? endOfScan(bytes, at + length) : at + length
    if (!isMetadata(marker, bytes.subarray(at + 4, end))) parts.push(bytes.subarray(at, end))
    at = end
  }
  // Anything after the picture's end, such as a phone's motion video, is left out.
  parts.push(Uint8Array.of(0xff, 0xd9))
  return join(parts)
}

function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0xd9
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

/** An Exif segment (CIPA DC-008) with only the orientation; empty if the picture is upright. */
function orientationSegment(orientation: number): Uint8Array {
  if (orientation === 1) return new Uint8Array()
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0]
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0]
  return Uint8Array.from([0xff, 0xe1, 0, 2 + exif.length + tiff.length, ...exif, ...tiff])
}

/** The chunks that make up the picture itself, as opposed to text, time, Exif and profiles. */
const pngChunks = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'gAMA', 'sRGB'])

function stripPng(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Uint8Array[] = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (pngChunks.has(type)) parts.push(bytes.subarray(at, at + 12 + length))
    if (type === 'IEND') return join(parts)
    at += 12 + length
  }
  return undefined
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}
