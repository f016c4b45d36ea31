const orientationTag = 0x0112

/**
 * The orientation in an Exif segment (CIPA DC-008, 4.6.4): 1 to 8, or undefined if it is not stated or the data is damaged.
 *
 * @param segment the segment's content, from `Exif\0\0` on
 */
function readOrientation(segment: Uint8Array): number | undefined {
  if (String.fromCharCode(...segment.subarray(0, 4)) !== 'Exif') return undefined
  const tiff = segment.subarray(6)
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const little = tiff[0] === 0x49
  const word = (at: number): number => (at + 2 <= view.byteLength ? view.getUint16(at, little) : 0)
  const directory = view.byteLength >= 8 ? view.getUint32(4, little) : view.byteLength
  const entries = Math.min(word(directory), 512)
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12
    if (word(at) !== orientationTag) continue
    const value = word(at + 8)
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}

/** What a JPEG file states about itself before it is decoded. */
export interface JpegHeader {
  readonly width: number
  readonly height: number
  /** 1 for grey, 3 for colour, 4 for CMYK. */
  readonly components: number
  /** EXIF orientation, 1 to 8; 1 is upright. */
  readonly orientation: number
  /** Whether the end of the picture is there: it is missing in a file that was not copied completely. */
  readonly complete: boolean
}

const startOfScan = 0xda
const exif = 0xe1

/** Whether a marker is that of a frame, in any coding; C4, C8 and CC in between mean other things. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Reads the segments of a JPEG file (ITU-T T.81, B.1) up to the coded picture; undefined if there is none. */
export function readJpegHeader(bytes: Uint8Array): JpegHeader | undefined {
  let frame: Pick<JpegHeader, 'width' | 'height' | 'components'> | undefined
  let orientation = 1
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return undefined
    // Any number of FF may precede a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = wordAt(bytes, at + 2)
    if (isFrame(marker)) {
      frame = {
        height: wordAt(bytes, at + 5),
        width: wordAt(bytes, at + 7),
        components: bytes[at + 9] ?? 0,
      }
    }
    if (marker === exif) orientation = readOrientation(bytes.subarray(at + 4, at + 2 + length)) ?? orientation
    at += 2 + Math.max(2, length)
    if (marker === startOfScan) return frame && { ...frame, orientation, complete: endsAfter(bytes, at) }
  }
  return undefined
}

const wordAt = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)

/** Whether the picture's end follows: in coded data, FF is never followed by D9, and the end of a thumbnail comes earlier. */
function endsAfter(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    if (bytes[at + 1] === 0xd9) return true
  }
  return false
}
