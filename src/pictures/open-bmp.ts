import { decode } from 'fast-bmp'
import { onWhite } from './on-white.ts'
import type { OpenedPicture } from './opened-picture.ts'

/** Opens a BMP file in 24-bit colour, as Windows writes them; throws at other depths, which the decoder does not know. */
export function openBmp(bytes: Uint8Array): OpenedPicture {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const width = header.getInt32(18, true)
  const height = header.getInt32(22, true)
  // A negative height means rows from top to bottom, which the decoder does not know either.
  if (header.getUint16(28, true) !== 24 || width < 0 || height < 0) throw new Error('Unknown kind of BMP')
  const rowBytes = Math.ceil((width * 3) / 4) * 4
  if (header.getUint32(10, true) + rowBytes * height > bytes.length) throw new Error('BMP is cut off')
  return {
    width,
    height,
    decode: () => {
      const data = decode(bytes).data as Uint8Array
      return onWhite({ width, height }, 3, (at) => data[at] ?? 0)
    },
  }
}
