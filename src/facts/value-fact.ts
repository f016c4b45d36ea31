import type { FieldDefinition } from '../records/index.ts'
import type { Fact, Measure } from './fact.ts'
import { fieldValue, isRecordField, recordOf, unitOf } from './fields.ts'
import type { Entry } from './record-set.ts'
import { valueText } from './value-text.ts'

const measures: Readonly<Partial<Record<FieldDefinition['type'], Measure>>> = {
  integer: 'quantity',
  number: 'quantity',
  quantity: 'quantity',
  money: 'money',
  percent: 'percent',
  duration: 'duration',
}

/** A number of a single entry as a fact, so that it can be traced to its record like any other. `undefined` for other values. */
export function valueFact(entry: Entry, field: FieldDefinition): Fact | undefined {
  const value = fieldValue(entry, field)
  const measure = measures[field.type]
  if (typeof value !== 'number' || measure === undefined) return undefined
  const unit = unitOf(entry, field)
  return {
    type: 'fact',
    measure,
    exact: value,
    ...(unit !== undefined && { unit }),
    text: valueText(value, field, unit),
    query: `${entry.location.id} 的${field.label}${field.derived === undefined ? '' : `（${field.derived}）`}`,
    records: [isRecordField(field) ? recordOf(entry).location : entry.location],
  }
}
