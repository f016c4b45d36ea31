/** Full-width digits, letters and marks (U+FF01 to U+FF5E) and the ideographic space as their ASCII twins; one unit each, so offsets stay. */
export const toHalfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
