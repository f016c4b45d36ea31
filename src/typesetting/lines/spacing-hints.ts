import { twip } from '../form/index.ts'
import type { SpacingRange } from '../layout.ts'
import type { LineRange } from './break-lines.ts'
import { lineFeed } from './characters.ts'
import { type Engine, libreOfficeEngines, wordEngines } from './engines.ts'
import {
  endsAlike,
  type FittedLine,
  type Fitting,
  reachesEnd,
  scale,
  tracking,
  trackingOfAll,
  valuesFor,
  valueWithRoom,
} from './fit-line.ts'
import { behindLabel, noTracking } from './line-end.ts'
import { asian } from './scripts.ts'
import type { ShapedText } from './shaped-text.ts'

/** What engines need to end a line where it ends. */
export interface LineHints {
  readonly spacing: readonly SpacingRange[]
  /** Where the next line starts (code-unit offset), if a line in a cell needs a forced break in every program. */
  readonly forcedBreak?: number
  /** The same, if LibreOffice alone needs it. */
  readonly libreOfficeBreak?: number
}

/** How a line is set. */
export interface LinePlace {
  /** The number that precedes it. */
  readonly label?: ShapedText | undefined
  /** Whether it is in a cell of a table, where additional tracking would show and a forced break is given instead. */
  readonly inCell?: boolean
  /** How much LibreOffice's measure may differ from ours, in 1/1000 pt. */
  readonly tolerance?: number
}

const usualTolerance = 300
/** Word sets columns of tables to the twip. */
const cellTolerance = twip

/**
 * What makes every engine end a line where it ends: additional tracking of its Han characters in Word and WPS, and another one in
 * LibreOffice, which files can tell apart. Lines that end there by themselves get nothing. `width` is in 1/1000 pt.
 */
export function hintsFor(
  text: ShapedText,
  line: LineRange,
  width: number,
  { label, inCell = false, tolerance = usualTolerance }: LinePlace,
): LineHints {
  const { start, visibleEnd, closed } = line
  const end = closed && text.codes[line.end - 1] === lineFeed ? line.end - 1 : line.end
  // LibreOffice spaces a label like the paragraph's first character, so that character is left alone.
  const range = { from: label ? start + 1 : start, to: visibleEnd }
  const fitted: FittedLine = { text, start, end, width, tolerance, range }
  const inWord = label ? behindLabel(wordEngines, label) : wordEngines
  const inLibreOffice = label ? behindLabel(libreOfficeEngines, label) : libreOfficeEngines
  const offset = text.offsets[line.end] ?? 0

  const asWord = inCell ? { ...fitted, tolerance: cellTolerance } : fitted
  const isAlike = endsAlike(inWord, asWord)
  // Where an engine ends the line earlier, a forced break would leave the rest alone on a line.
  const isForced = !isAlike && inCell && reachesEnd(inWord, asWord)
  const word = isAlike || inCell ? 0 : (settle(inWord, asWord, tracking, closed) ?? 0)
  const forced = isForced && !closed ? { forcedBreak: offset } : {}
  if (endsAlike(inLibreOffice, fitted, word === 0 ? noTracking : tracking.apply(word, range)))
    return { spacing: word === 0 ? [] : rangesOf(text, range, { word }), ...forced }

  if (!inCell && !closed) {
    const loose = settle(inLibreOffice, fitted, trackingOfAll, false) ?? 0
    if (loose > 0) return { spacing: rangesOf(text, range, { word, libreOffice: loose }) }
  }
  // Narrower glyphs make up for the gaps between Han and Latin letters: tracking would not reach single characters.
  const exact = inCell ? { ...fitted, tolerance: 0 } : fitted
  const found = closed ? undefined : settle(inLibreOffice, exact, scale, false)
  const percent = found ?? scaleWithRoom(inLibreOffice, fitted)
  const isHeld = closed || isForced || found !== undefined
  return {
    spacing: percent === 100 && word === 0 ? [] : rangesOf(text, range, { word, scale: percent }),
    ...forced,
    ...(!isHeld && { libreOfficeBreak: offset }),
  }
}

/** Glyphs narrower than this, in per cent, are not worth it for fonts that may not even be there. */
const worthwhile = 90

/** The width of glyphs with which a line has room in LibreOffice: with our fonts, and also with the official ones if that takes little. */
function scaleWithRoom(engines: readonly Engine[], line: FittedLine): number {
  const forAll = valueWithRoom(engines, line, scale)
  return forAll >= worthwhile ? forAll : valueWithRoom(engines.slice(0, 1), line, scale)
}

/** What makes a text that stands on one line, away from the left margin, as wide in LibreOffice as in the layout. */
export function hintsForWidth(text: ShapedText, width: number): readonly SpacingRange[] {
  const end = text.codes.length
  const range = { from: 0, to: end }
  const line: FittedLine = { text, start: 0, end, width, tolerance: 0, range }
  const percent = valueWithRoom(libreOfficeEngines.slice(0, 1), line, scale)
  return percent === 100 ? [] : rangesOf(text, range, { word: 0, scale: percent })
}

/** The shares of the tolerance that are tried one after the other. */
const shares = [1, 1 / 2, 1 / 4, 0] as const

/**
 * The value with which engines end a line at its end: in the middle of what is possible, or as little as necessary for a last line,
 * which need not be filled. If it is not possible with all of them, the last are left out first.
 */
function settle(
  engines: readonly Engine[],
  line: FittedLine,
  fitting: Fitting,
  isLast: boolean,
): number | undefined {
  for (let count = engines.length; count > 0; count--)
    for (const share of shares) {
      const { least, most } = valuesFor(
        engines.slice(0, count),
        { ...line, tolerance: line.tolerance * share },
        fitting,
      )
      if (least <= most) return isLast ? Math.max(least, Math.min(0, most)) : Math.floor((least + most) / 2)
    }
  return undefined
}

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
