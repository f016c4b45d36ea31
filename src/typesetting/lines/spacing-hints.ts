import { twip } from '../form/index.ts'
import type { SpacingRange } from '../layout.ts'
import type { LineRange } from './break-lines.ts'
import { type Engine, libreOfficeEngines, wordEngines } from './engines.ts'
import {
  endsAlike,
  type Interval,
  narrowest,
  scaleOfEqualWidth,
  scaleThatFits,
  trackingForAll,
} from './fit-line.ts'
import { behindLabel, type LineTracking, noTracking } from './line-end.ts'
import { asian } from './scripts.ts'
import type { ShapedText } from './shaped-text.ts'

/** What engines need to end a line where it ends. */
export interface LineHints {
  readonly spacing: readonly SpacingRange[]
  /** Where the next line starts (code-unit offset), if a line that is not justified needs a forced new line in every engine. */
  readonly forcedBreak?: number
  /** The same, if LibreOffice alone needs it. */
  readonly libreOfficeBreak?: number
}

/** How a line is set. */
export interface LinePlace {
  /** The number that precedes it. */
  readonly label?: ShapedText | undefined
  /** Whether it is justified, so that additional tracking does not show. */
  readonly justified: boolean
  /** How much an engine's measure may differ from ours, in 1/1000 pt. */
  readonly tolerance?: number
}

const usualTolerance = 300
const lineFeed = 0x0a

/**
 * What makes every engine end a line where it ends: additional tracking of its Han characters in Word and WPS, and another one in
 * LibreOffice, which files can tell apart. Lines that end there by themselves get nothing. `width` is in 1/1000 pt.
 */
export function hintsFor(
  text: ShapedText,
  line: LineRange,
  width: number,
  { label, justified, tolerance = usualTolerance }: LinePlace,
): LineHints {
  const { start, visibleEnd, closed } = line
  const end = closed && text.codes[line.end - 1] === lineFeed ? line.end - 1 : line.end
  const ends = { start, end }
  // LibreOffice spaces a label like the paragraph's first character, so that character is left alone.
  const range = { from: label ? start + 1 : start, to: visibleEnd }
  const inWord = label ? behindLabel(wordEngines, label) : wordEngines
  const inLibreOffice = label ? behindLabel(libreOfficeEngines, label) : libreOfficeEngines
  const at = (twips: number, latin: boolean): LineTracking =>
    twips === 0 ? noTracking : { ...range, extra: twips * twip, latin }
  const alike = (engines: readonly Engine[], tracking: LineTracking): boolean =>
    endsAlike(engines, text, ends, width, tolerance, tracking)
  const offset = text.offsets[line.end] ?? 0
  const settle = (engines: readonly Engine[], latin: boolean): number | undefined => {
    for (const some of [engines, engines.slice(0, 1)])
      for (const share of shares) {
        const interval = trackingForAll(some, text, ends, width, tolerance * share, { ...range, latin })
        if (interval.least <= interval.most) return choose(interval, !closed)
      }
    return undefined
  }
  const isAlike = alike(inWord, noTracking)
  const isForced = !isAlike && !justified
  const word = isAlike || isForced ? 0 : (settle(inWord, false) ?? 0)
  const forced = isForced && !closed ? { forcedBreak: offset } : {}
  if (alike(inLibreOffice, at(word, false)))
    return { spacing: word === 0 ? [] : rangesOf(text, range, { word }), ...forced }
  if (justified && !closed) {
    const loose = settle(inLibreOffice, true) ?? 0
    if (loose > 0) return { spacing: rangesOf(text, range, { word, libreOffice: loose }) }
  }
  // What LibreOffice adds between Han and Latin letters is made up for by narrower glyphs: tracking would not reach single characters.
  const found = closed
    ? undefined
    : settleScale(inLibreOffice, text, ends, width, justified ? tolerance : 0, range)
  const scale = found ?? scaleThatFits(inLibreOffice, text, ends, width - tolerance, range)
  const isHeld = closed || isForced || found !== undefined
  return {
    spacing: scale === 100 && word === 0 ? [] : rangesOf(text, range, { word, scale }),
    ...forced,
    ...(!isHeld && { libreOfficeBreak: offset }),
  }
}

/** The width of glyphs in per cent with which LibreOffice ends a line at its end, in the middle of what is possible. */
function settleScale(
  all: readonly Engine[],
  text: ShapedText,
  ends: { readonly start: number; readonly end: number },
  width: number,
  tolerance: number,
  range: { readonly from: number; readonly to: number },
): number | undefined {
  for (const engines of [all, all.slice(0, 1)])
    for (const share of shares) {
      const good: number[] = []
      for (let scale = 100; scale >= narrowest; scale--)
        if (
          endsAlike(engines, text, ends, width, tolerance * share, { ...range, extra: 0, latin: true, scale })
        )
          good.push(scale)
        else if (good.length > 0) break
      if (good.length > 0) return good[good.length >> 1]
    }
  return undefined
}

/** What makes a text that stands on one line, away from the left margin, as wide in LibreOffice as in the layout. */
export function hintsForWidth(text: ShapedText, width: number): readonly SpacingRange[] {
  const [engine] = libreOfficeEngines
  const scale = engine ? scaleOfEqualWidth(engine, text, width) : 100
  return scale === 100 ? [] : rangesOf(text, { from: 0, to: text.codes.length }, { word: 0, scale })
}

/** The shares of the tolerance that are tried one after the other. */
const shares = [1, 1 / 2, 1 / 4, 0] as const

/** The middle of an interval; for a last line, which need not be filled, the value nearest to none. */
const choose = ({ least, most }: Interval, isFilled: boolean): number =>
  isFilled ? Math.floor((least + most) / 2) : Math.max(least, Math.min(0, most))

/** The tracking of each run of characters that are spaced alike, in twips. */
function rangesOf(
  { scripts, offsets }: ShapedText,
  { from: first, to: last }: { readonly from: number; readonly to: number },
  {
    word,
    libreOffice,
    scale,
  }: { readonly word: number; readonly libreOffice?: number; readonly scale?: number },
): readonly SpacingRange[] {
  const found: SpacingRange[] = []
  const inWord = (at: number): number => (scripts[at] === asian ? word : 0)
  for (let from = first; from < last; ) {
    const extra = inWord(from)
    let to = from + 1
    while (to < last && inWord(to) === extra) to++
    if (extra !== 0 || libreOffice !== undefined || scale !== undefined)
      found.push({
        from: offsets[from] ?? 0,
        to: offsets[to] ?? 0,
        extra,
        ...(libreOffice !== undefined && { libreOffice }),
        ...(scale !== undefined && { scale }),
      })
    from = to
  }
  return found
}
