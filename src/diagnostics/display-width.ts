/** Characters that take two columns of a terminal (East Asian Wide and Fullwidth, and emoji). */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** Characters without a column of their own. */
const combining = /[\p{Mn}\p{Me}\u200b-\u200f]/u

/**
 * The number of terminal columns of a text. Characters of ambiguous width (“ ” … ·) count as one, as in current terminals (UAX
 * #11). Control characters must already have been made visible.
 */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) {
    if (combining.test(character)) continue
    width += wide.test(character) ? 2 : 1
  }
  return width
}
