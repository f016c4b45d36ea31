import type { PictureFormat } from './detect-format.ts'
import type { CodecSource } from './jpeg-codec.ts'
import type { OpenedPicture } from './opened-picture.ts'

/** Opens a picture file; fails if it is not one. */
type Opener = (bytes: Uint8Array, source: CodecSource) => OpenedPicture | Promise<OpenedPicture>

/** Formats that are converted (转换), each with its decoder, which is loaded with the first such picture. */
const openers: Readonly<Partial<Record<PictureFormat, () => Promise<Opener>>>> = {
  heic: async () => (await import('./open-heic.ts')).openHeic,
  webp: async () => (await import('./open-webp.ts')).openWebp,
  bmp: async () => (await import('./open-bmp.ts')).openBmp,
  tiff: async () => (await import('./open-tiff.ts')).openTiff,
}

/** Opens a picture of a format that is converted; undefined for other formats. Rejects if it is damaged. */
export async function openConverted(
  format: PictureFormat,
  bytes: Uint8Array,
  source: CodecSource,
): Promise<OpenedPicture | undefined> {
  const opener = await openers[format]?.()
  return opener?.(bytes, source)
}
