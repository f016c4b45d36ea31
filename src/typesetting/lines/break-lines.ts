import { naturalBreak } from './natural-break.ts'
import { asian } from './scripts.ts'
import type { ShapedText } from './shaped-text.ts'
import { markUnbreakable } from './unbreakable.ts'

/** A line as a range of characters. */
export interface LineRange {
  readonly start: number
  /** Behind the last character, blanks at the end included. */
  readonly end: number
  /** Behind the last character that is no blank. */
  readonly visibleEnd: number
  /** Whether the paragraph's end or a forced break ends it. */
  readonly closed: boolean
  /** Whether it ends before where a word processor would end it by itself. */
  readonly pushed: boolean
}

/** How far a line may be stretched, in parts of the size for each Han character, to keep a number with its unit. */
const widestStretch = 1 / 2
/** Widths that word processors round to, 1/1000 pt: one twip. */
const twip = 50
/** By how much the sum of a line's roundings may differ. */
const rounding = twip
const lineFeed = 0x0a

/** What may move a line's end from where a word processor would put it. */
export interface BreakChoice {
  /** Whether a number keeps its unit, and what the standard forbids at a line's start and end is kept from there. */
  readonly keepUnits: boolean
  /**
   * Where a word processor gets line ends as forced new lines: by how much its lines may turn out wider. A line that
   * might then take in more is `pushed` too; none is stretched, so that none is too loose to be pushed.
   */
  readonly forcedWithin?: number
}

/**
 * Breaks text into lines as Word and LibreOffice break it, but keeps what had better not part: then the line is
 * `pushed`, and a word processor needs a hint to follow. Lengths in 1/1000 pt; `widthOf` gives a line's width.
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
    // A line that fits by a hair might not fit elsewhere: it ends where a slightly shorter one would.
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

/** The first character that does not fit, a forced break before it, or the text's length. */
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

/** Where a word processor ends a line by itself, the text's end or a forced break included. */
const reachOf = (text: ShapedText, start: number, cut: number): number =>
  cut >= text.codes.length || text.codes[cut] === lineFeed ? cut : naturalBreak(text, start, cut)

/** Moves a break to the left until it parts nothing that belongs together, where a forced new line will see to it. */
function forceOut(_text: ShapedText, marks: Uint8Array, start: number, natural: number): number {
  let at = natural
  while (at > start && marks[at] === 1) at--
  return at > start ? at : natural
}

/** Moves a break to the left until it parts nothing that belongs together, unless the line would be torn apart. */
function pushOut(text: ShapedText, marks: Uint8Array, start: number, natural: number, width: number): number {
  if (marks[natural] !== 1) return natural
  let at = natural
  for (;;) {
    while (at > start && marks[at] === 1) at--
    if (at <= start) return natural
    // A word processor must be able to stop here when the next character does not fit.
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
