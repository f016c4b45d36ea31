/**
 * Converts full-width digits, letters and punctuation (U+FF01 to U+FF5E) and the ideographic space to ASCII, one unit for one, so
 * that offsets remain valid.
 */
export const toHalfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
