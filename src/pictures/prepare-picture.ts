import type { Picture } from '../document/index.ts'
import { openConverted } from './converted-formats.ts'
import { decodePng } from './decode-png.ts'
import { detectFormat, type PictureFormat } from './detect-format.ts'
import {
  type Inspected,
  inspectPicture,
  otherFormat,
  type PictureFault,
  sizeFault,
} from './inspect-picture.ts'
import { isDamaged } from './is-damaged.ts'
import type { JpegCodec } from './jpeg-codec.ts'
import { orient } from './orient.ts'
import type { Pixels } from './pixels.ts'
import { scaleDown } from './scale-down.ts'
import { stripMetadata } from './strip-metadata.ts'

/**
 * A picture in the form that documents contain, or why it cannot be used. A damaged one can be shown, but not all of it is as it
 * was taken.
 */
export type PreparedPicture = { readonly picture: Picture; readonly damaged?: true } | PictureFault

/** The most pixels of the longer side: 300 per inch for the largest picture on a page. */
const longest = 1280
/** The most bytes that one picture may add to a document. */
const most = 280_000
/** Qualities tried in order until the picture is small enough. */
const qualities = [80, 70, 60, 50, 40]
const unreadable: PictureFault = {
  fault: '已经损坏，打不开',
  hint: '重新从手机或相机导出这张照片，再放进 photos 文件夹。',
}

/**
 * Converts a picture file to a baseline JPEG: upright, no larger than a page needs, on a white background, and without the
 * camera's metadata (place, time, owner). The same file gives the same bytes.
 */
export async function preparePicture(bytes: Uint8Array, codec: JpegCodec): Promise<PreparedPicture> {
  const converted = await convert(bytes, codec)
  if (converted && 'fault' in converted) return converted
  if (converted) return { picture: await encodeSmall(converted, codec) }
  const inspected = inspectPicture(bytes)
  if ('fault' in inspected) return inspected
  const read = await readPixels(bytes, inspected, codec)
  if (!read) return unreadable
  const picture = await encodeSmall(read.pixels, codec)
  return { picture, ...(read.damaged && { damaged: true }) }
}

/** The pixels of a picture of a format that is converted, no larger than a page needs; undefined for other formats. */
async function convert(bytes: Uint8Array, { source }: JpegCodec): Promise<Pixels | PictureFault | undefined> {
  const format = detectFormat(bytes)
  if (format === 'jpeg' || format === 'png') return undefined
  try {
    const opened = await openConverted(format, bytes, source)
    return opened && (sizeFault(opened) ?? scaleDown(await opened.decode(), longest))
  } catch {
    // The decoders throw if the data is not a picture, or of a kind that they do not know, which the caller reports.
    return otherFormat(format)
  }
}

/** Why a JPG or PNG file is not a picture, as far as its header shows; undefined for one that may be, and for other formats. */
export function findHeaderFault(bytes: Uint8Array): string | undefined {
  if (!takenFormats.has(detectFormat(bytes))) return undefined
  const inspected = inspectPicture(bytes)
  return 'fault' in inspected ? inspected.fault : undefined
}

/** Why a file is not a picture, decoding all of it; undefined if it is one. */
export async function findPictureFault(bytes: Uint8Array, codec: JpegCodec): Promise<string | undefined> {
  if (!takenFormats.has(detectFormat(bytes))) return undefined
  const inspected = inspectPicture(bytes)
  if ('fault' in inspected) return inspected.fault
  return (await readPixels(bytes, inspected, codec)) ? undefined : unreadable.fault
}

/** The formats to decode; an unknown one may be a picture that is damaged at its beginning. */
const takenFormats: ReadonlySet<PictureFormat> = new Set(['jpeg', 'png', 'unknown'])

/** Decodes a picture, upright and no larger than a page needs; undefined if it is damaged. */
async function readPixels(
  bytes: Uint8Array,
  { format, header }: Inspected,
  codec: JpegCodec,
): Promise<{ readonly pixels: Pixels; readonly damaged: boolean } | undefined> {
  try {
    if (format === 'png')
      return { pixels: scaleDown(decodePng(stripMetadata(bytes) ?? bytes), longest), damaged: false }
    const { warning, ...pixels } = await codec.decode(bytes)
    return {
      pixels: orient(scaleDown(pixels, longest), header.orientation),
      damaged: isDamaged(bytes, warning),
    }
  } catch {
    // Both decoders throw if the data is not a picture, which the caller reports.
    return undefined
  }
}

async function encodeSmall(pixels: Pixels, codec: JpegCodec): Promise<Picture> {
  for (const quality of qualities) {
    const jpeg = await codec.encode(pixels, quality)
    if (jpeg.length <= most) return { width: pixels.width, height: pixels.height, jpeg }
  }
  // Only noise exceeds this at the lowest quality.
  return encodeSmall(scaleDown(pixels, Math.round(Math.max(pixels.width, pixels.height) / 2)), codec)
}
