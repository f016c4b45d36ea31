import { lineFeed, trimSpaces } from './characters.ts'
import { layoutEngine } from './engines.ts'
import { findCut } from './line-end.ts'
import { asian } from './scripts.ts'
import type { ShapedText } from './shaped-text.ts'
import { standardBreak } from './standard-break.ts'
import { markUnbreakable } from './unbreakable.ts'

/** A line as a range of characters. */
export interface LineRange {
  readonly start: number
  /** After the last character, including trailing blanks. */
  readonly end: number
  /** After the last non-blank character. */
  readonly visibleEnd: number
  /** Whether it is ended by the end of the paragraph or a forced break. */
  readonly closed: boolean
}

/** How far a line may be stretched to keep a number with its unit, per Han character and relative to the size. */
const widestStretch = 1 / 2

/** Whether numbers stay with their units: not at all, unless the line becomes too loose, or always. */
export type UnitsKept = 'never' | 'unless-loose' | 'always'

/**
 * Breaks text into lines by the rules of the standard, and keeps numbers with their units. Lengths in 1/1000 pt; `widthOf` gives a
 * line's width.
 */
export function breakLines(
  text: ShapedText,
  widthOf: (line: number) => number,
  units: UnitsKept = 'never',
): readonly LineRange[] {
  let marks: Uint8Array | undefined
  const together = (): Uint8Array => (marks ??= markUnbreakable(text.text, text.codes, text.offsets))
  const lines: LineRange[] = []
  const { codes } = text
  let start = 0
  do {
    const width = widthOf(lines.length)
    const cut = findCut(layoutEngine, text, start, width)
    const isForced = cut < codes.length && codes[cut] === lineFeed
    const isLast = cut >= codes.length
    const natural = isForced || isLast ? cut : standardBreak(text, start, cut)
    const isFree = isForced || isLast || units === 'never' || natural >= codes.length
    const end = isForced
      ? cut + 1
      : isFree
        ? natural
        : keepTogether(text, together(), start, natural, width, units)
    lines.push({
      start,
      end,
      visibleEnd: trimSpaces(codes, start, isForced ? cut : end),
      closed: isForced || end >= codes.length,
    })
    start = end
  } while (start < codes.length)
  return lines
}

/** Moves a break to the left until it separates nothing that belongs together; not if the line would become too loose. */
function keepTogether(
  text: ShapedText,
  marks: Uint8Array,
  start: number,
  natural: number,
  width: number,
  units: UnitsKept,
): number {
  let at = natural
  while (at > start && (marks[at] === 1 || (at < natural && standardBreak(text, start, at) !== at))) at--
  if (at <= start || at === natural) return natural
  if (units === 'always') return at
  let slack = width
  let elastic = 0
  for (let i = start; i < at; i++) {
    slack -= text.advances[i] ?? 0
    if (text.scripts[i] === asian) elastic++
  }
  return slack > elastic * text.size * widestStretch ? natural : at
}
