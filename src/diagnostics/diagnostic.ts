import type { Severity } from './catalogue/catalogue.ts'
import type { DiagnosticCode } from './catalogue/index.ts'

export type { Severity } from './catalogue/catalogue.ts'

/**
 * A location in a source file. `line` and `column` count from 1, columns in UTF-16 units; `length` is the width of the caret
 * underline. In a workbook, `sheet` names the sheet, and `line` and `column` are those of the cell.
 */
export interface Location {
  /** Path relative to the workspace (or the templates folder), with `/` on every system. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly length?: number
  readonly sheet?: string
}

/** A report to the user: what happened, where, why, and what to do. `message` and `hints` are Chinese. */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: Severity
  /** What happened, in one sentence without a full stop, with the actual and the expected value. */
  readonly message: string
  readonly location?: Location
  /** What to do, one sentence each. */
  readonly hints: readonly string[]
  /** Other relevant locations, e.g. where an id was first used. */
  readonly related?: readonly {
    readonly message: string
    readonly location: Location
  }[]
}

/** The result of every stage: a value as good as the input allows, and everything to report about the input. */
export interface Outcome<T> {
  readonly value: T
  readonly diagnostics: readonly Diagnostic[]
}
