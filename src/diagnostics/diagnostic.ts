import type { Severity } from './catalogue/catalogue.ts'
import type { DiagnosticCode } from './catalogue/index.ts'

export type { Severity } from './catalogue/catalogue.ts'

/**
 * A place in a source file. `line` and `column` count from 1, columns in UTF-16 units; `length` is what the caret underlines.
 * In a workbook `sheet` names the sheet, and `line` and `column` are those of the cell.
 */
export interface Location {
  /** Path relative to the workspace (or the templates folder), with `/` on every system. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly length?: number
  readonly sheet?: string
}

/** One thing to report to the user: what happened, where, why, and what to do. `message` and `hints` are Chinese. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: Severity
  /** What happened, one sentence, with the actual and the expected value, without a full stop. */
  readonly message: string
  readonly location?: Location
  /** What to do, one sentence each. */
  readonly hints: readonly string[]
  /** Other places that matter, e.g. where an id was first used. */
  readonly related?: readonly {
    readonly message: string
    readonly location: Location
  }[]
}

/** What every stage gives: a value as good as the input allowed, and everything there is to say about the input. */
export interface Outcome<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}
