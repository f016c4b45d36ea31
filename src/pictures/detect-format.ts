/** The format of a file, judging by its first bytes; its name proves nothing. */
export type PictureFormat =
  | 'jpeg'
  | 'png'
  | 'heic'
  | 'avif'
  | 'webp'
  | 'gif'
  | 'bmp'
  | 'tiff'
  | 'svg'
  | 'unknown'

const signatures: readonly (readonly [format: PictureFormat, offset: number, bytes: string])[] = [
  ['jpeg', 0, '\xFF\xD8\xFF'],
  ['png', 0, '\x89PNG\r\n\x1A\n'],
  ['heic', 4, 'ftyphe'],
  ['heic', 4, 'ftypmif1'],
  ['heic', 4, 'ftypmsf1'],
  ['avif', 4, 'ftypavi'],
  ['webp', 8, 'WEBP'],
  ['gif', 0, 'GIF8'],
  ['bmp', 0, 'BM'],
  ['tiff', 0, 'II*\0'],
  ['tiff', 0, 'MM\0*'],
  ['svg', 0, '<svg'],
  ['svg', 0, '<?xml'],
]

/** Detects the format of a picture file from its content. */
export function detectFormat(bytes: Uint8Array): PictureFormat {
  const found = signatures.find(([, offset, signature]) =>
    Array.from(signature).every((character, at) => bytes[offset + at] === character.charCodeAt(0)),
  )
  return found?.[0] ?? 'unknown'
}
