import type { Picture } from '../document/index.ts'
import { decodePng } from './decode-png.ts'
import { detectFormat, type PictureFormat } from './detect-format.ts'
import type { JpegCodec } from './jpeg-codec.ts'
import { orient } from './orient.ts'
import type { Pixels } from './pixels.ts'
import { readJpegHeader } from './read-jpeg-header.ts'
import { scaleDown } from './scale-down.ts'

/** A picture as documents hold it, or why it cannot be one and what to do, in the director's words. */
export type PreparedPicture =
  | { readonly picture: Picture }
  | { readonly fault: string; readonly hint: string }

/** Pixels of the longer side: 300 a inch of the largest picture on a page. */
const longest = 1280
/** Bytes that one picture may add to a document. */
const most = 280_000
/** Tried one after another until the picture is small enough. */
const qualities = [80, 70, 60, 50, 40]
/** Pixels of a file that is still decoded: more than any telephone takes, less than would fill the memory. */
const mostPixels = 120_000_000

const again = '重新从手机或相机导出这张照片，再放进 photos 文件夹。'

const formatNames: Readonly<Record<Exclude<PictureFormat, 'jpeg' | 'png'>, string>> = {
  heic: 'HEIC（苹果手机的高效格式）',
  webp: 'WebP',
  gif: 'GIF',
  bmp: 'BMP',
  tiff: 'TIFF',
  unknown: '认不出的格式',
}

/**
 * A picture file as a baseline JPEG: upright, no larger than a page needs, flattened on white, and without what the
 * camera wrote into it (place, time, owner). The same file gives the same bytes.
 */
export async function preparePicture(bytes: Uint8Array, codec: JpegCodec): Promise<PreparedPicture> {
  if (bytes.length === 0) return { fault: '是空的（0 字节），没有拷过来', hint: again }
  const format = detectFormat(bytes)
  if (format !== 'jpeg' && format !== 'png') {
    return {
      fault: `是${formatNames[format]}，文件里只能放 JPG 和 PNG`,
      hint: '用看图软件打开，另存为 JPG，再放进 photos 文件夹。',
    }
  }
  const read = format === 'jpeg' ? await readJpeg(bytes, codec) : readPng(bytes)
  if ('fault' in read) return read
  return { picture: await encodeSmall(read, codec) }
}

async function readJpeg(
  bytes: Uint8Array,
  codec: JpegCodec,
): Promise<Pixels | { fault: string; hint: string }> {
  const header = readJpegHeader(bytes)
  if (!header) return { fault: '不是完好的 JPG 图片', hint: again }
  if (!header.complete) return { fault: '只有前一部分，后面的缺了', hint: again }
  if (header.components !== 1 && header.components !== 3)
    return { fault: '是印刷用的 CMYK 颜色', hint: '用看图软件另存为 RGB 颜色的 JPG。' }
  if (header.width * header.height > mostPixels) return tooLarge(header)
  try {
    return orient(scaleDown(await codec.decode(bytes), longest), header.orientation)
  } catch {
    // The coder throws numbers and texts of its own for whatever is wrong with the bytes.
    return { fault: '已经损坏，打不开', hint: again }
  }
}

function readPng(bytes: Uint8Array): Pixels | { fault: string; hint: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [width, height] = bytes.length >= 24 ? [view.getUint32(16), view.getUint32(20)] : [0, 0]
  if (width * height > mostPixels) return tooLarge({ width, height })
  try {
    return scaleDown(decodePng(bytes), longest)
  } catch {
    // What the library says of bytes that are no PNG would help nobody.
    return { fault: '已经损坏，打不开', hint: again }
  }
}

const tooLarge = ({ width, height }: Pick<Pixels, 'width' | 'height'>): { fault: string; hint: string } => ({
  fault: `有 ${width}×${height} 像素，太大了`,
  hint: '用看图软件缩小到长边 4000 像素以内。',
})

async function encodeSmall(pixels: Pixels, codec: JpegCodec): Promise<Picture> {
  for (const quality of qualities) {
    const jpeg = await codec.encode(pixels, quality)
    if (jpeg.length <= most) return { width: pixels.width, height: pixels.height, jpeg }
  }
  // Only noise is larger than this at the lowest quality.
  return encodeSmall(scaleDown(pixels, Math.round(Math.max(pixels.width, pixels.height) / 2)), codec)
}
