import type { FieldGroup, FieldValues, LedgerDate } from '../records/index.ts'

/** A text or number of a record as text; empty if there is none. */
export function textAt(values: FieldValues, name: string): string {
  const value = values[name]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** A number of a record. */
export function numberAt(values: FieldValues, name: string): number | undefined {
  const value = values[name]
  return typeof value === 'number' ? value : undefined
}

/** A date of a record. */
export function dateAt(values: FieldValues, name: string): LedgerDate | undefined {
  const value = values[name]
  return typeof value === 'object' && 'precision' in value ? value : undefined
}

/** The texts of a list. */
export const textsAt = (values: FieldValues, name: string): readonly string[] =>
  listAt(values, name).filter((part) => typeof part === 'string')

/** The numbers of a list. */
export const numbersAt = (values: FieldValues, name: string): readonly number[] =>
  listAt(values, name).filter((part) => typeof part === 'number')

/** The groups of a list. */
export const groupsAt = (values: FieldValues, name: string): readonly FieldGroup[] =>
  listAt(values, name).filter((part): part is FieldGroup => typeof part === 'object')

function listAt(values: FieldValues, name: string): readonly (string | number | FieldGroup)[] {
  const value = values[name]
  return Array.isArray(value) ? (value as readonly (string | number | FieldGroup)[]) : []
}
