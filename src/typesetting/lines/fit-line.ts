import { twip } from '../form/index.ts'
import type { Engine } from './engines.ts'
import { findCut, type LineTracking, lineEnd, noTracking } from './line-end.ts'
import type { ShapedText } from './shaped-text.ts'

/** Limits of additional tracking, in twips. */
const [tightest, loosest] = [-60, 400]

/** An interval of tracking in twips; empty if `most` is less than `least`. */
export interface Interval {
  readonly least: number
  readonly most: number
}

/**
 * The tracking with which an engine ends a line at `end` even if its measure differs by `tolerance` (1/1000 pt): the tighter, the
 * more fits on a line, so that each bound is found by halving.
 */
function trackingFor(
  engine: Engine,
  text: ShapedText,
  { start, end }: { readonly start: number; readonly end: number },
  width: number,
  tolerance: number,
  range: Omit<LineTracking, 'extra'>,
): Interval {
  const endAt = (twips: number, measure: number): number =>
    lineEnd(engine, text, start, measure, { ...range, extra: twips * twip })
  // The largest that keeps all of the line, and the least that keeps out what follows.
  let [low, high] = [tightest - 1, loosest]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (endAt(middle, width - tolerance) >= end) low = middle
    else high = middle - 1
  }
  const most = low
  ;[low, high] = [tightest, loosest + 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (endAt(middle, width + tolerance) <= end) high = middle
    else low = middle + 1
  }
  return { least: low, most }
}

/** The narrowest that glyphs are set, in per cent. */
export const narrowest = 70

/** The largest width of glyphs, in per cent, with which all of a line fits in every engine. */
export function scaleThatFits(
  engines: readonly Engine[],
  text: ShapedText,
  { start, end }: { readonly start: number; readonly end: number },
  width: number,
  range: { readonly from: number; readonly to: number },
): number {
  let scale = 100
  const fits = (engine: Engine): boolean =>
    findCut(engine, text, start, width, { ...range, extra: 0, latin: true, scale }) >= end
  while (scale > narrowest && !engines.every(fits)) scale--
  return scale
}

/** The width of glyphs, in per cent, with which a text of one line is as wide in an engine as in the layout. */
export function scaleOfEqualWidth(engine: Engine, text: ShapedText, width: number): number {
  const range = { from: 0, to: text.codes.length, extra: 0, latin: true }
  let scale = 100
  while (scale > narrowest && findCut(engine, text, 0, width, { ...range, scale }) < text.codes.length)
    scale--
  return scale
}

/** The tracking in twips with which all engines end a line at `end`; empty if there is none. */
export function trackingForAll(
  engines: readonly Engine[],
  text: ShapedText,
  line: { readonly start: number; readonly end: number },
  width: number,
  tolerance: number,
  range: Omit<LineTracking, 'extra'>,
): Interval {
  let [least, most] = [tightest - 1, loosest + 1]
  for (const engine of engines) {
    const own = trackingFor(engine, text, line, width, tolerance, range)
    least = Math.max(least, own.least)
    most = Math.min(most, own.most)
  }
  return { least, most: Math.max(tightest, Math.min(most, loosest)) }
}

/** Whether all engines end a line at `end` by themselves, with a tracking that the line already has. */
export const endsAlike = (
  engines: readonly Engine[],
  text: ShapedText,
  { start, end }: { readonly start: number; readonly end: number },
  width: number,
  tolerance: number,
  tracking: LineTracking = noTracking,
): boolean =>
  engines.every(
    (engine) =>
      lineEnd(engine, text, start, width - tolerance, tracking) === end &&
      lineEnd(engine, text, start, width + tolerance, tracking) === end,
  )
