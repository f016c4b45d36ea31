import type { Chart } from '../document/index.ts'
import type { Shape } from './layout.ts'

/** What a chart is drawn in; lengths in 1/1000 pt. */
export interface ChartRoom {
  readonly width: number
  readonly height: number
  /** Height of a line of text. */
  readonly line: number
  /** Room between columns in parts of their thickness. */
  readonly gap: number
  readonly colours: readonly string[]
  /** How many lines a text of so much width takes. */
  readonly countLines: (text: string, width: number) => number
  readonly widthOf: (text: string) => number
}

/** A text within a stretch `x` to `x + width`; `y` is its middle. */
export interface ChartLabel {
  readonly value: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly align: 'left' | 'centre' | 'right'
}

/** A chart's shapes and labels, from its upper left corner. */
export interface DrawnChart {
  readonly shapes: readonly Shape[]
  readonly labels: readonly ChartLabel[]
}

/** Between a text and what it belongs to. */
export const gapToText: number = 4_000

export type Place = readonly [x: number, y: number]

/** The largest value, which fills the room; 1 where all are nothing. */
export const highest = (points: Chart['points']): number =>
  Math.max(0, ...points.map(({ value }) => value)) || 1

/** Rounded as the layout's lengths are. */
export const round = ([x, y]: Place): Place => [Math.round(x), Math.round(y)]

/** A line. */
export const rule = (from: Place, to: Place): Shape => ({ points: [round(from), round(to)] })

/** A filled rectangle. */
export const box = (left: number, top: number, right: number, bottom: number, fill = '000000'): Shape => ({
  points: [round([left, top]), round([right, top]), round([right, bottom]), round([left, bottom])],
  fill,
})
