/** A forced break. */
export const lineFeed = 0x0a

/** Whether a character is a blank, which may hang at the end of a line. */
export const isSpace = (code: number | undefined): boolean => code === 0x20 || code === 0x3000

/** The first character from `from` on that is no blank, or the length of the text. */
export function skipSpaces(codes: Int32Array, from: number): number {
  let at = from
  while (at < codes.length && isSpace(codes[at])) at++
  return at
}

/** After the last character before `end` that is no blank, not before `start`. */
export function trimSpaces(codes: Int32Array, start: number, end: number): number {
  let at = end
  while (at > start && isSpace(codes[at - 1])) at--
  return at
}
