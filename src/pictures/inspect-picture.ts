import { detectFormat, type PictureFormat } from './detect-format.ts'
import { inflatesWithin } from './inflates-within.ts'
import { type JpegHeader, readJpegHeader } from './read-jpeg-header.ts'
import { type PngHeader, readPngHeader, unpackedSize } from './read-png-header.ts'

/** Why a file cannot be used as a picture in a document, and what to do, in the director's words. */
export interface PictureFault {
  readonly fault: string
  readonly hint: string
}

/** What a picture file states about itself, read without decoding it. */
export type Inspected =
  | { readonly format: 'jpeg'; readonly header: JpegHeader }
  | { readonly format: 'png'; readonly header: PngHeader }

/** The most pixels that are decoded: more than any phone produces, fewer than would exhaust memory. */
const mostPixels = 120_000_000
/** The most unpacked bytes of a PNG picture: 40 million pixels in colour, eight times a screen. */
const mostUnpacked = 160_000_000
/**
 * The most pixels per byte: a JPEG picture of a single colour has about 300, so that a file with far more does not contain a
 * picture of the stated size.
 */
const mostPixelsPerByte = 2_000
/** The largest ratio of the sides: a more elongated picture would be a line on paper. */
const mostElongated = 100

const again = '重新从手机或相机导出这张照片，再放进 photos 文件夹。'
const damaged: PictureFault = { fault: '已经损坏，打不开', hint: again }
const brokenOff: PictureFault = { fault: '只有前一部分，后面的缺了', hint: again }

const formatNames: Readonly<Record<Exclude<PictureFormat, 'jpeg' | 'png'>, string>> = {
  heic: 'HEIC（苹果手机的高效格式）',
  avif: 'AVIF',
  webp: 'WebP',
  gif: 'GIF',
  bmp: 'BMP',
  tiff: 'TIFF',
  svg: 'SVG',
  unknown: '认不出的格式',
}

/** Checks that a picture file can be what it states, before memory is allocated for its pixels. */
export function inspectPicture(bytes: Uint8Array): Inspected | PictureFault {
  if (bytes.length === 0) return { fault: '是空的（0 字节），没有拷过来', hint: again }
  const format = detectFormat(bytes)
  switch (format) {
    case 'jpeg':
      return inspectJpeg(bytes)
    case 'png':
      return inspectPng(bytes)
    default:
      return otherFormat(format)
  }
}

/** The fault of a picture in a format that cannot be read, or of a kind of it that cannot. */
export const otherFormat = (format: Exclude<PictureFormat, 'jpeg' | 'png'>): PictureFault => ({
  fault: `是${formatNames[format]}，这里读不了`,
  hint: '用看图软件打开，另存为 JPG，再放进 photos 文件夹。',
})

function inspectJpeg(bytes: Uint8Array): Inspected | PictureFault {
  const header = readJpegHeader(bytes)
  if (!header) return { fault: '不是完好的 JPG 图片', hint: again }
  if (!header.complete) return brokenOff
  if (header.components === 4)
    return { fault: '是印刷用的 CMYK 颜色', hint: '用看图软件另存为 RGB 颜色的 JPG。' }
  if (header.components !== 1 && header.components !== 3) return damaged
  const fault = sizeFault(header)
  if (fault) return fault
  if (header.width * header.height > bytes.length * mostPixelsPerByte) return damaged
  return { format: 'jpeg', header }
}

function inspectPng(bytes: Uint8Array): Inspected | PictureFault {
  const header = readPngHeader(bytes)
  if (!header) return damaged
  const fault = sizeFault(header)
  if (fault) return fault
  if (!header.complete) return brokenOff
  const size = unpackedSize(header)
  if (size > mostUnpacked) return tooLarge(header)
  if (header.colour === 3 && !header.hasPalette) return { fault: '缺调色板，显示不出来', hint: again }
  // The passes of an interlaced picture have more rows, each with a filter byte.
  const whole = inflatesWithin(bytes, header.data, size + 8 * (header.height + header.width + 8))
  return whole
    ? { format: 'png', header }
    : { fault: '里面的内容比它写明的尺寸大得多，不是完好的图片', hint: again }
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Why a picture of a size is not decoded. */
export function sizeFault(size: Size): PictureFault | undefined {
  const { width, height } = size
  if (width === 0 || height === 0) return { fault: `是 ${width}×${height} 像素，里面没有画面`, hint: again }
  if (width * height > mostPixels) return tooLarge(size)
  if (Math.max(width, height) > Math.min(width, height) * mostElongated)
    return {
      fault: `是 ${width}×${height} 像素，窄得只剩一条线`,
      hint: '用看图软件裁成合适的形状，或者换一张照片。',
    }
  return undefined
}

const tooLarge = ({ width, height }: Size): PictureFault => ({
  fault: `有 ${width}×${height} 像素，太大了`,
  hint: '用看图软件缩小到长边 4000 像素以内。',
})
