/** Characters that are not allowed in file names on some system, or that are invisible or bidirectional. */
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Cs}\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/gu

/** Names reserved by Windows for devices, with any extension. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(?:\.|$)/i

/** Leaves room within the 255 bytes of a name for suffixes: （核对稿）, （更新稿12）, the extension. */
const longest = 180

/**
 * A file name valid on any system, without extension, as close to the given words as possible: characters that are not allowed
 * are removed.
 */
export function toFileName(words: string): string {
  let bytes = 0
  let kept = ''
  for (const character of words.normalize('NFC').replaceAll(forbidden, '')) {
    bytes += new TextEncoder().encode(character).length
    if (bytes > longest) break
    kept += character
  }
  const bare = kept.trim().replace(/(?<![. ])[. ]+$/, '')
  return device.test(bare) || bare === '' ? `_${bare}` : bare
}

/** Normalises a path so that paths which are equal on some system compare equal: case and Unicode composition are ignored. */
export const foldFileName = (path: string): string =>
  path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
