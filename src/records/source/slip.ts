import type { DiagnosticCode } from '../../diagnostics/index.ts'
import type { Edit } from './edits.ts'

/** A character that YAML would misread, typed in place of another: where it is, and what was meant. */
export interface Slip extends Edit {
  readonly code: Extract<
    DiagnosticCode,
    | 'yaml-tab'
    | 'fullwidth-colon'
    | 'fullwidth-comma'
    | 'fullwidth-dash'
    | 'fullwidth-space'
    | 'fullwidth-quote'
    | 'colon-space'
    | 'dash-space'
  >
  /** What to underline. */
  readonly mark: { readonly start: number; readonly end: number }
}
