import type { Term } from '../../calendar/index.ts'
import type { DiagnosticCode } from '../../diagnostics/index.ts'
import type { FieldDefinition } from '../field.ts'
import type { FieldValue } from '../record.ts'

/**
 * The result of parsing a text: a value (with the measure word of a quantity), or the reason why not. `reason` completes a
 * sentence that begins with “写的是……，”.
 */
export type Reading =
  | { readonly type: 'value'; readonly value: FieldValue; readonly unit?: string }
  | { readonly type: 'fault'; readonly code: DiagnosticCode; readonly reason: string; readonly hint: string }

/** Parses the trimmed text of a scalar for a field. Dates are resolved against the term. */
export type ReadText = (text: string, field: FieldDefinition, term: Term) => Reading

export const accept = (value: FieldValue, unit?: string): Reading => ({
  type: 'value',
  value,
  ...(unit !== undefined && unit !== '' && { unit }),
})

export const refuse = (code: DiagnosticCode, reason: string, hint: string): Reading => ({
  type: 'fault',
  code,
  reason,
  hint,
})
