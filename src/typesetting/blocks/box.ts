import type { Drawing, Line, Rule } from '../layout.ts'

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
  /** Room before or after a paragraph: of two that meet, the smaller is left out, as word processors do. */
  readonly space?: true
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

/** Room before or after a paragraph. */
export const space = (height: number, keepWithNext: boolean): Box => ({
  ...blank(height, keepWithNext),
  space: true,
})

/** Adds boxes below others; where the room after one paragraph meets the room before the next, the larger is left. */
export function stack(boxes: Box[], below: readonly Box[]): void {
  const [last, first] = [boxes.at(-1), below[0]]
  if (!last?.space || !first?.space) boxes.push(...below)
  else {
    const keepWithNext = last.keepWithNext || first.keepWithNext
    boxes.splice(-1, 1, space(Math.max(last.height, first.height), keepWithNext), ...below.slice(1))
  }
}
