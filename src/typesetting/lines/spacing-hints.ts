import { twip } from '../form/index.ts'
import type { SpacingRange } from '../layout.ts'
import type { LineRange } from './break-lines.ts'
import { naturalWidth } from './compose-line.ts'
import { asian } from './scripts.ts'
import type { ShapedText } from './shaped-text.ts'

/** The minimum space left, in twips, for differences in rounding between word processors; less than the narrowest character. */
const allowance = 12
/** The part of it that is for rounding only. */
const rounding = 7

/**
 * The tracking that fills the measure of a pushed line, so that a word processor has no space for the next character and ends the
 * line in the same place. Only Han text is spaced; `width` is in 1/1000 pt, `labelled` is whether a number precedes the line.
 */
export function spacingFor(
  text: ShapedText,
  line: LineRange,
  width: number,
  labelled: boolean,
): readonly SpacingRange[] {
  // LibreOffice spaces a label like the paragraph's first character, so that character is left alone.
  const stretches = asianStretches(text, labelled ? { ...line, start: line.start + 1 } : line)
  // If tracking is positive, word processors add it after a range too, unless that ends the line.
  const atEnd = stretches.at(-1)?.[1] === line.visibleEnd ? 1 : 0
  const elastic = stretches.reduce((sum, [from, to]) => sum + to - from, -atEnd)
  const free = Math.max(allowance, rounding + (labelled ? lostTracking(text, line.start) : 0))
  const extra = Math.floor(((width - naturalWidth(text, line)) / twip - free) / Math.max(1, elastic))
  if (elastic <= 0 || extra <= 0) return []
  return stretches.map(([from, to]) => ({
    from: text.offsets[from] ?? 0,
    to: text.offsets[to] ?? 0,
    extra,
  }))
}

/** The negative tracking, in twips, that a character loses when it ends a portion because the next one is spaced differently. */
const lostTracking = ({ widths, advances, portions }: ShapedText, at: number): number =>
  portions[at + 1] === portions[at] ? Math.max(0, (widths[at] ?? 0) - (advances[at] ?? 0)) / twip : 0

/** Runs of Han characters of one portion, as ranges of characters. */
function asianStretches({ scripts, portions }: ShapedText, line: LineRange): [from: number, to: number][] {
  const found: [number, number][] = []
  for (let from = line.start; from < line.visibleEnd; ) {
    let to = from + 1
    while (to < line.visibleEnd && portions[to] === portions[from]) to++
    if (scripts[from] === asian) found.push([from, to])
    from = to
  }
  return found
}
