import type { Edit } from './entry.ts'
import { plainLine } from './ready-edit.ts'

/** What stands in the way of taking a change back. */
export type ConflictReason =
  | 'lines-changed'
  | 'lines-repeated'
  | 'place-lost'
  | 'file-gone'
  | 'file-back'
  | 'not-text'
  | 'edits-meet'

/** A place where a change cannot be taken back. */
export interface Conflict {
  readonly path: string
  readonly reason: ConflictReason
  /** What the change left there, and what is there now; a few lines, without the last line end. Empty where that says nothing. */
  readonly expected: string
  readonly found: string
  /** First line of `found`, from 1. */
  readonly line?: number
}

/** Lines shown of each text. */
const mostShown = 8
/** Lines shown above the first that differs. */
const lead = 2

/** A conflict at an edit, with what it left and what seems to be there now. */
export function describeConflict(
  path: string,
  reason: ConflictReason,
  edit: Edit,
  plain: readonly string[],
): Conflict {
  const left =
    edit.added.length > 0 ? [...edit.added, ...edit.below.slice(0, lead)] : [...edit.above, ...edit.below]
  const expected = left.map(plainLine)
  const near = edit.added.length > 0 ? edit.to : edit.to - edit.above.length
  const start = guessStart(expected, near, plain)
  const firstDifferent = [...expected, undefined].findIndex((line, at) => plain[start + at] !== line)
  const from = Math.max(0, firstDifferent - lead)
  const show = (lines: readonly string[], at: number): string => lines.slice(at, at + mostShown).join('\n')
  return {
    path,
    reason,
    expected: show(expected, from),
    found: show(plain.slice(0, start + Math.max(expected.length, firstDifferent + lead)), start + from),
    line: start + from + 1,
  }
}

/** Where lines most likely stood: at the first of them that is there exactly once, else at about the same line. */
function guessStart(lines: readonly string[], near: number, plain: readonly string[]): number {
  for (const [at, line] of lines.entries()) {
    const found = plain.indexOf(line)
    if (line.trim() !== '' && found >= at && plain.indexOf(line, found + 1) < 0) return found - at
  }
  return Math.min(near, Math.max(0, plain.length - lines.length))
}
