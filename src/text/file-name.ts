/** Characters that no system's file names may have, or that are not seen in them, or turn the order of what is seen. */
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Cs}\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/gu

/** Names that Windows keeps for devices, whatever ending they have. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(?:\.|$)/i

/** Leaves room in the 255 bytes of a name for what is put behind it: （核对稿）, （更新稿12）, the ending. */
const longest = 180

/** A name for a file on any system, without its ending, as close to the given words as possible: characters that are not allowed are left out. */
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

/** What some system takes for one name: without regard to case and to how letters are composed. */
export const foldFileName = (path: string): string =>
  path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
