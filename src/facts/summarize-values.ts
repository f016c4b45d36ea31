import type { FieldDefinition, LedgerRecord } from '../records/index.ts'
import { fieldValue, unitOf } from './fields.ts'
import type { Entry } from './record-set.ts'
import { dateText, valueText } from './value-text.ts'

/** Fields that say little about a record, or that are shown with another field. */
const leftOut: ReadonlySet<string> = new Set(['id', 'unit', 'note', 'photos', 'tags', 'fulfils'])
const mostFields = 6

/**
 * A record, or an item of it with its own values and fields, in one line: 2025年9月3日 一年级一班 灯管 更换 2支. Date and place come
 * first, then the fields in their order.
 */
export function summarizeValues(
  record: LedgerRecord,
  values: Entry['values'],
  fields: readonly FieldDefinition[],
): string {
  const entry: Entry = { record, values, location: { ...record.location, kind: record.kind, id: record.id } }
  const said = (field: FieldDefinition): string => {
    const value = fieldValue(entry, field)
    return value === undefined ? '' : valueText(value, field, unitOf(entry, field))
  }
  const place = fields.filter(({ name }) => name === 'place')
  const others = fields.filter(({ name, type }) => name !== 'place' && type !== 'date' && !leftOut.has(name))
  return [record.date ? dateText(record.date) : '', ...[...place, ...others].map(said)]
    .filter((text) => text !== '')
    .slice(0, mostFields)
    .join(' ')
}
