import type { Drawing, Line, Rule } from './layout.ts'

/** A line that knows its baseline only from the top of its box. */
export type BoxLine = Line

/**
 * What goes on a page as a whole: a line of text, or a row of a table. Lengths in 1/1000 pt; positions are from the
 * box's top and the page's left edge.
 */
export interface Box {
  readonly height: number
  /** Room below that the next box may use, but that must be there (the rule under a row). */
  readonly tail?: number
  readonly lines: readonly BoxLine[]
  readonly rules: readonly Rule[]
  readonly drawings?: readonly Drawing[]
  /** Stays on the page of the next box. */
  readonly keepWithNext: boolean
  /** Begins a page. */
  readonly newPage: boolean
  /** Comes again above this box where it begins a page (the header row of a table). */
  readonly repeat?: Box
}

/** An empty stretch of the page. */
export const blank = (height: number, keepWithNext: boolean): Box => ({
  height,
  lines: [],
  rules: [],
  keepWithNext,
  newPage: false,
})
