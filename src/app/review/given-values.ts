import type { Value } from '../../templating/index.ts'

/** A template value with named parts. */
export const recordValue = (label: string, entries: Readonly<Record<string, Value>>): Value => ({
  type: 'dictionary',
  label,
  entries: new Map(Object.entries(entries)),
})

/** A template value that is a list of values with named parts. */
export const listValue = (rows: readonly Readonly<Record<string, Value>>[]): Value => ({
  type: 'list',
  items: rows.map((row) => recordValue('一行', row)),
})
