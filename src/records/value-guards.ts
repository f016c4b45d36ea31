import type { FieldGroup, FieldValue, LedgerDate } from './record.ts'

/** The value as a date, if it is one. */
export const asDate = (value: FieldValue | undefined): LedgerDate | undefined =>
  typeof value === 'object' && 'precision' in value ? value : undefined

/** The groups of a value; empty if it is anything else. */
export const asGroups = (value: FieldValue | undefined): readonly FieldGroup[] =>
  Array.isArray(value)
    ? (value as readonly (string | number | FieldGroup)[]).filter(
        (item): item is FieldGroup => typeof item === 'object',
      )
    : []
