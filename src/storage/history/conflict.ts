import type { Edit } from './entry.ts'
import { plainLine } from './ready-edit.ts'

/** Why a change cannot be undone. */
export type ConflictReason =
  | 'lines-changed'
  | 'lines-repeated'
  | 'place-lost'
  | 'file-gone'
  | 'file-back'
  | 'not-text'
  | 'edits-meet'

/** A place where a change cannot be undone. */
export interface Conflict {
  readonly path: string
  readonly reason: ConflictReason
  /**
   * What the change left there, and what is there now: a few lines, without the last line end. Empty where showing them would not
   * help.
   */
  readonly expected: string
  readonly found: string
  /** First line of `found`, from 1. */
  readonly line?: number
}

/** How many lines of each text are shown. */
const mostShown = 8
/** How many lines are shown above the first that differs. */
const lead = 2

/** Describes a conflict at an edit: what the edit left, and what now seems to be in its place. */
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

/** Guesses where lines were: at the first of them that occurs exactly once, else at about the same line number. */
function guessStart(lines: readonly string[], near: number, plain: readonly string[]): number {
  for (const [at, line] of lines.entries()) {
    const found = plain.indexOf(line)
    if (line.trim() !== '' && found >= at && plain.indexOf(line, found + 1) < 0) return found - at
  }
  return Math.min(near, Math.max(0, plain.length - lines.length))
}
