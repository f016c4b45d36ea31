import { naturalBreak } from './natural-break.ts'
import { asian } from './scripts.ts'
import type { ShapedText } from './shaped-text.ts'
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
  /** Whether it ends earlier than in a word processor by itself. */
  readonly pushed: boolean
}

/** How far a line may be stretched to keep a number with its unit, per Han character and relative to the size. */
const widestStretch = 1 / 2
/** The unit to which word processors round widths, in 1/1000 pt: one twip. */
const twip = 50
/** How much the sum of a line's rounding errors may differ. */
const rounding = twip
const lineFeed = 0x0a

/** What may make a line end elsewhere than in a word processor. */
export interface BreakChoice {
  /**
   * Whether to keep numbers with their units, and to keep characters away from line starts and ends where the standard forbids
   * them.
   */
  readonly keepUnits: boolean
  /**
   * Set if a word processor gets line ends as forced breaks: how much wider its lines may turn out. A line that might then take
   * in more counts as `pushed` too; no line is stretched, so that none is too loose to be pushed.
   */
  readonly forcedWithin?: number
}

/**
 * Breaks text into lines as Word and LibreOffice do, but keeps together what should not be separated: the line is then `pushed`,
 * and a word processor needs a hint to do the same. Lengths in 1/1000 pt; `widthOf` gives a line's width.
 */
export function breakLines(
  text: ShapedText,
  widthOf: (line: number) => number,
  { keepUnits, forcedWithin }: BreakChoice,
): readonly LineRange[] {
  let marks: Uint8Array | undefined
  const together = (): Uint8Array => (marks ??= markUnbreakable(text.text, text.codes, text.offsets))
  const lines: LineRange[] = []
  const { codes } = text
  let start = 0
  do {
    const width = widthOf(lines.length)
    const cut = findCut(text, start, width)
    const forced = cut < codes.length && codes[cut] === lineFeed
    const natural = reachOf(text, start, cut)
    const choose = keepUnits && !forced && natural < codes.length
    // A line that only just fits might not fit elsewhere: it ends where a slightly shorter one would.
    const sure =
      choose && forcedWithin === undefined
        ? reachOf(text, start, findCut(text, start, width - rounding))
        : natural
    const push = forcedWithin === undefined ? pushOut : forceOut
    const end = forced ? cut + 1 : choose ? push(text, together(), start, sure, width) : natural
    const reach =
      forcedWithin === undefined || end >= codes.length
        ? natural
        : reachOf(text, start, findCut(text, start, width + forcedWithin))
    const closed = forced || end >= codes.length
    lines.push({
      start,
      end,
      visibleEnd: trimEnd(codes, start, forced ? cut : end),
      closed,
      pushed: !forced && end < reach,
    })
    start = end
  } while (start < codes.length)
  return lines
}

/** The first character that does not fit, or a forced break before it, or the length of the text. */
function findCut({ codes, portions, widths, advances }: ShapedText, start: number, width: number): number {
  let x = 0
  for (let i = start; i < codes.length; i++) {
    if (codes[i] === lineFeed) return i
    if (i > start && x + (widths[i] ?? 0) >= width + twip / 2) return i
    x += advances[i] ?? 0
    if (i + 1 < codes.length && portions[i + 1] !== portions[i]) x = Math.round(x / twip) * twip
  }
  return codes.length
}

/** Where a word processor ends a line by itself, including the end of the text or a forced break. */
const reachOf = (text: ShapedText, start: number, cut: number): number =>
  cut >= text.codes.length || text.codes[cut] === lineFeed ? cut : naturalBreak(text, start, cut)

/** Moves a break to the left until it separates nothing that belongs together, for lines whose ends are forced. */
function forceOut(_text: ShapedText, marks: Uint8Array, start: number, natural: number): number {
  let at = natural
  while (at > start && marks[at] === 1) at--
  return at > start ? at : natural
}

/** Moves a break to the left until it separates nothing that belongs together, unless the line would become too loose. */
function pushOut(text: ShapedText, marks: Uint8Array, start: number, natural: number, width: number): number {
  if (marks[natural] !== 1) return natural
  let at = natural
  for (;;) {
    while (at > start && marks[at] === 1) at--
    if (at <= start) return natural
    // A word processor must be able to break here once the next character does not fit.
    const reached = naturalBreak(text, start, at)
    if (reached === at) break
    if (reached > at) return natural
    at = reached
  }
  let slack = width
  let elastic = 0
  for (let i = start; i < at; i++) {
    slack -= text.advances[i] ?? 0
    if (text.scripts[i] === asian) elastic++
  }
  return slack > elastic * text.size * widestStretch ? natural : at
}

function trimEnd(codes: Int32Array, start: number, end: number): number {
  let at = end
  while (at > start && (codes[at - 1] === 0x20 || codes[at - 1] === 0x3000)) at--
  return at
}
