import type { Drawing, Line, Rule } from '../layout.ts'

/** A line whose baseline is relative to the top of its box. */
export type BoxLine = Line

/**
 * A unit that is never split across pages: a line of text, or a row of a table. Lengths in 1/1000 pt; positions are relative to
 * the box's top and the page's left edge.
 */
export interface Box {
  readonly height: number
  /** Space below that must be available but may be shared with the next box (the rule under a row). */
  readonly tail?: number
  readonly lines: readonly BoxLine[]
  readonly rules: readonly Rule[]
  readonly drawings?: readonly Drawing[]
  /** Whether it stays on the page of the next box. */
  readonly keepWithNext: boolean
  /** Whether it starts a page. */
  readonly newPage: boolean
  /** Whether it is space before or after a paragraph: where two meet, only the larger one counts, as in word processors. */
  readonly space?: true
  /** Repeated above this box if it starts a page (the header row of a table). */
  readonly repeat?: Box
}

/** Empty space that is always kept. */
export const blank = (height: number, keepWithNext: boolean): Box => ({
  height,
  lines: [],
  rules: [],
  keepWithNext,
  newPage: false,
})

/** Space before or after a paragraph. */
export const space = (height: number, keepWithNext: boolean): Box => ({
  ...blank(height, keepWithNext),
  space: true,
})

/**
 * Appends boxes below others; where the space after one paragraph meets the space before the next, only the larger one remains.
 */
export function stack(boxes: Box[], below: readonly Box[]): void {
  const [last, first] = [boxes.at(-1), below[0]]
  if (!last?.space || !first?.space) boxes.push(...below)
  else {
    const keepWithNext = last.keepWithNext || first.keepWithNext
    boxes.splice(-1, 1, space(Math.max(last.height, first.height), keepWithNext), ...below.slice(1))
  }
}
