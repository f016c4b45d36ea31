import {
  type Entry,
  fieldsOf,
  fieldValue,
  findField,
  type RecordSet,
  unitOf,
  valueText,
} from '../facts/index.ts'
import type { Manifest } from '../package/index.ts'
import type { FieldDefinition } from '../records/index.ts'
import type { NamedRecord } from './result.ts'
import type { Rule } from './rubric.ts'

/** How many records a finding names, beginning with those that fall short, so that a result remains one line. */
const named = { failing: 50, supporting: 3 } as const

/** Describes the records behind a finding, with their locations in the package. */
export function describeRecords(
  rule: Rule,
  set: RecordSet,
  failing: readonly Entry[],
  supporting: readonly Entry[],
  { files }: Manifest,
): readonly NamedRecord[] {
  const fields = shownFields(rule, set)
  const names = new Map(
    files.flatMap(({ name, role, origin }) => (role === 'ledger' ? [[origin, name]] : [])),
  )
  const describe = (entry: Entry, met: boolean): NamedRecord => ({
    id: entry.location.id,
    file: names.get(entry.location.file) ?? entry.location.file,
    line: entry.location.line,
    what: fields
      .map((field) => textOf(entry, field, met))
      .filter((text) => text !== '')
      .join('，'),
    met,
  })
  return [
    ...failing.slice(0, named.failing).map((entry) => describe(entry, false)),
    ...supporting.slice(0, named.supporting).map((entry) => describe(entry, true)),
  ]
}

/** The fields chosen by the rule, else the date and the first field with text of its own. */
function shownFields({ show, from, to }: Rule, set: RecordSet): readonly FieldDefinition[] {
  const chosen = show.length > 0 ? show : [from, to].filter((name) => name !== undefined)
  const fields = chosen.flatMap((name) => findField(set.kind, name)?.field ?? [])
  const first = fieldsOf(set.kind).find(({ type, required }) => required === true && type === 'text')
  const date = fieldsOf(set.kind).find(({ name }) => name === set.kind.dates[0])
  return show.length > 0
    ? fields
    : [...new Set([date, first, ...fields])].filter((field) => field !== undefined)
}

/** Formats a value: text by itself, dates and numbers with their labels: 期限2025年10月1日. */
function textOf(entry: Entry, field: FieldDefinition, met: boolean): string {
  const value = fieldValue(entry, field)
  // For a record that falls short, what it lacks is relevant.
  if (value === undefined) return met ? '' : `没有${field.label}`
  const text = valueText(value, field, unitOf(entry, field))
  return field.type === 'text' || field.type === 'choice' || field.name === 'date'
    ? text
    : `${field.label}${text}`
}
