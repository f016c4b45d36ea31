import { decode, type TiffIfd } from 'tiff'
import { onWhite } from './on-white.ts'
import type { OpenedPicture } from './opened-picture.ts'

/** Opens the first page of a TIFF file; throws at kinds that the decoder does not know (JPEG inside, CMYK, fax). */
export function openTiff(bytes: Uint8Array): OpenedPicture {
  const [page] = decode(bytes, { pages: [0], ignoreImageData: true })
  if (!page) throw new Error('TIFF without a page')
  const { width, height } = page
  return {
    width,
    height,
    decode: () => {
      const [read] = decode(bytes, { pages: [0] })
      if (!read || read.bitsPerSample > 16) throw new Error('Unknown kind of TIFF')
      return onWhite({ width, height }, read.palette ? 3 : read.samplesPerPixel, samplesOf(read))
    },
  }
}

function samplesOf({ data, palette, bitsPerSample }: TiffIfd): (index: number) => number {
  // Colours of a palette have 16 bits.
  if (palette) return (index) => (palette[data[Math.floor(index / 3)] ?? 0]?.[index % 3] ?? 0) >> 8
  const most = 2 ** bitsPerSample - 1
  return (index) => ((data[index] ?? 0) * 255) / most
}
