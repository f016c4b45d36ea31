import type { FieldDefinition, FieldValue } from '../records/index.ts'
import { cellOfValue } from './export/cell-of-value.ts'
import { fitCell } from './export/text-limits.ts'

/** The text that stands for a value in the base of an export, as its cell shows it; empty if there is none. */
export function exportedText(field: FieldDefinition, value: FieldValue | undefined): string {
  if (typeof value === 'object' && 'precision' in value)
    return value.precision === 'day' ? value.start : value.text
  return fitCell(String(cellOfValue(field, value).value ?? ''))
}
