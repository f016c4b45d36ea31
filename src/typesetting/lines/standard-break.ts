import { isSpace, skipSpaces } from './characters.ts'
import { mayBreakLatin } from './latin-break.ts'
import type { ShapedText } from './shaped-text.ts'
import { isForbiddenAtEnd, isForbiddenAtStart } from './unbreakable.ts'

/**
 * Where a line ends by the rules of the standard (GB/T 15834-2011, 5.1; clreq 2024-03) if `cut` is the first character that does
 * not fit: `start < result <= cut`, or beyond `cut` if blanks follow, which may hang. Word does the same with the forbidden
 * characters in the file.
 */
export function standardBreak(text: Pick<ShapedText, 'codes'>, start: number, cut: number): number {
  const { codes } = text
  if (isSpace(codes[cut])) return skipSpaces(codes, cut)
  let at = cut
  while (at > start && !mayEndBefore(text, at)) at--
  return at > start ? at : Math.max(cut, start + 1)
}

const [space, hyphen] = [0x20, 0x2d]
/** Above the letters of Latin words: “ and — are no part of them, whatever they follow. */
const firstOther = 0x2000
/** Signs below that which Chinese fonts have as full-width ones. */
const fullWidth: ReadonlySet<number> = new Set(Array.from('·°±×÷§¨¤', (sign) => sign.charCodeAt(0)))
const isOfWord = (code: number): boolean => code < firstOther && !fullWidth.has(code)

/** Whether a line may end before a character, 0 < i < length: not before or after forbidden ones, and not within Latin words. */
export function mayEndBefore({ codes }: Pick<ShapedText, 'codes'>, i: number): boolean {
  const [before, after] = [codes[i - 1] ?? 0, codes[i] ?? 0]
  if (isSpace(after)) return false
  if (isForbiddenAtStart(after) || isForbiddenAtEnd(before)) return false
  if (!isOfWord(before) || !isOfWord(after)) return true
  return (before === space || before === hyphen) && mayBreakLatin(codes, i)
}
