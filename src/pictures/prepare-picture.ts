import type { Picture } from '../document/index.ts'
import { decodePng } from './decode-png.ts'
import { detectFormat, type PictureFormat } from './detect-format.ts'
import { type Inspected, inspectPicture, type PictureFault } from './inspect-picture.ts'
import { isDamaged } from './is-damaged.ts'
import type { JpegCodec } from './jpeg-codec.ts'
import { orient } from './orient.ts'
import type { Pixels } from './pixels.ts'
import { scaleDown } from './scale-down.ts'
import { stripMetadata } from './strip-metadata.ts'

/** A picture as documents hold it, or why it cannot be one. A damaged one can be shown, but not all of it is as it was taken. */
export type PreparedPicture = { readonly picture: Picture; readonly damaged?: true } | PictureFault

/** Pixels of the longer side: 300 a inch of the largest picture on a page. */
const longest = 1280
/** Bytes that one picture may add to a document. */
const most = 280_000
/** Tried one after another until the picture is small enough. */
const qualities = [80, 70, 60, 50, 40]
const unreadable: PictureFault = {
  fault: '已经损坏，打不开',
  hint: '重新从手机或相机导出这张照片，再放进 photos 文件夹。',
}

/**
 * A picture file as a baseline JPEG: upright, no larger than a page needs, flattened on white, and without what the
 * camera wrote into it (place, time, owner). The same file gives the same bytes.
 */
export async function preparePicture(bytes: Uint8Array, codec: JpegCodec): Promise<PreparedPicture> {
  const inspected = inspectPicture(bytes)
  if ('fault' in inspected) return inspected
  const read = await readPixels(bytes, inspected, codec)
  if (!read) return unreadable
  const picture = await encodeSmall(read.pixels, codec)
  return { picture, ...(read.damaged && { damaged: true }) }
}

/** Why a JPG or PNG file is no picture, as far as its header says; undefined for one that may be, and for files of other formats. */
export function findHeaderFault(bytes: Uint8Array): string | undefined {
  if (!takenFormats.has(detectFormat(bytes))) return undefined
  const inspected = inspectPicture(bytes)
  return 'fault' in inspected ? inspected.fault : undefined
}

/** The same, all of the picture decoded. */
export async function findPictureFault(bytes: Uint8Array, codec: JpegCodec): Promise<string | undefined> {
  if (!takenFormats.has(detectFormat(bytes))) return undefined
  const inspected = inspectPicture(bytes)
  if ('fault' in inspected) return inspected.fault
  return (await readPixels(bytes, inspected, codec)) ? undefined : unreadable.fault
}

/** What is not known for a format may be a picture that is damaged at its beginning. */
const takenFormats: ReadonlySet<PictureFormat> = new Set(['jpeg', 'png', 'unknown'])

/** The picture upright and no larger than a page needs; undefined where it is damaged. */
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
    // Both decoders throw for data that is no picture; the user gets a report.
    return undefined
  }
}

async function encodeSmall(pixels: Pixels, codec: JpegCodec): Promise<Picture> {
  for (const quality of qualities) {
    const jpeg = await codec.encode(pixels, quality)
    if (jpeg.length <= most) return { width: pixels.width, height: pixels.height, jpeg }
  }
  // Only noise is larger than this at the lowest quality.
  return encodeSmall(scaleDown(pixels, Math.round(Math.max(pixels.width, pixels.height) / 2)), codec)
}
