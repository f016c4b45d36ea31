import { twip } from '../form/index.ts'
import type { Engine } from './engines.ts'
import { findCut, type LineTracking, lineEnd, noTracking } from './line-end.ts'
import type { ShapedText } from './shaped-text.ts'

/** A line to be fitted, its measure, and by how much an engine's measure may differ (1/1000 pt). */
export interface FittedLine {
  readonly text: ShapedText
  readonly start: number
  /** The start of the next line, or the end of the text before a forced break. */
  readonly end: number
  readonly width: number
  readonly tolerance: number
  /** The characters that a change applies to. */
  readonly range: { readonly from: number; readonly to: number }
}

/** A way to make a line wider or narrower (表): larger values leave room for less. */
export interface Fitting {
  readonly least: number
  readonly most: number
  readonly apply: (value: number, range: FittedLine['range']) => LineTracking
}

/** Additional tracking in twips, of Han characters only. */
export const tracking: Fitting = {
  least: -60,
  most: 400,
  apply: (value, range) => ({ ...range, extra: value * twip, latin: false }),
}

/** Additional tracking in twips, of all characters. */
export const trackingOfAll: Fitting = {
  ...tracking,
  apply: (value, range) => ({ ...range, extra: value * twip, latin: true }),
}

/** The width of glyphs in per cent. */
export const scale: Fitting = {
  least: 70,
  most: 100,
  apply: (value, range) => ({ ...range, extra: 0, latin: true, scale: value }),
}

/** An interval of values; empty if `most` is less than `least`. */
export interface Interval {
  readonly least: number
  readonly most: number
}

/** The largest value from `least` to `most` for which something holds that ceases to hold as values grow; `least` - 1 if there is none. */
function lastThat({ least, most }: Interval, holds: (value: number) => boolean): number {
  let [low, high] = [least - 1, most]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** The values with which all engines end a line at its end. */
export function valuesFor(engines: readonly Engine[], line: FittedLine, fitting: Fitting): Interval {
  const { text, start, end, width, tolerance, range } = line
  let { least, most } = fitting
  for (const engine of engines) {
    const endAt = (value: number, measure: number): number =>
      lineEnd(engine, text, start, measure, fitting.apply(value, range))
    // What keeps all of the line, and what keeps out what follows.
    most = Math.min(
      most,
      lastThat(fitting, (value) => endAt(value, width - tolerance) >= end),
    )
    least = Math.max(least, lastThat(fitting, (value) => endAt(value, width + tolerance) > end) + 1)
    if (least > most) break
  }
  return { least, most }
}

/** The largest value with which all of a line has room in every engine, where a forced break ends it; at least the fitting's least. */
export const valueWithRoom = (engines: readonly Engine[], line: FittedLine, fitting: Fitting): number =>
  Math.max(
    fitting.least,
    lastThat(fitting, (value) =>
      engines.every((engine) => {
        const { text, start, end, width, tolerance, range } = line
        return findCut(engine, text, start, width - tolerance, fitting.apply(value, range)) >= end
      }),
    ),
  )

/** Whether all engines have all of a line before its end. */
export const reachesEnd = (
  engines: readonly Engine[],
  { text, start, end, width, tolerance }: FittedLine,
): boolean => engines.every((engine) => lineEnd(engine, text, start, width - tolerance) >= end)

/** Whether all engines end a line at its end, with a change that it already has. */
export const endsAlike = (
  engines: readonly Engine[],
  { text, start, end, width, tolerance }: FittedLine,
  change: LineTracking = noTracking,
): boolean =>
  engines.every(
    (engine) =>
      lineEnd(engine, text, start, width - tolerance, change) === end &&
      lineEnd(engine, text, start, width + tolerance, change) === end,
  )
