/**
 * A short digest of a text (32-bit FNV-1a, base 36) that ignores blanks: sufficient to see whether a row of a table has changed.
 */
export function digestOf(text: string): string {
  let value = 0x811c9dc5
  for (const character of text) {
    if (/\s/u.test(character)) continue
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return (value >>> 0).toString(36)
}
