import type { FieldDefinition, KindDefinition, NewFields, NewValue } from '../../records/index.ts'
import { fieldsOfKind } from '../kind-fields.ts'
import type { RowValues } from './match-rows.ts'

/** The fields of a record to add, in the order of its kind. */
export function newRecord(
  id: string,
  kind: KindDefinition,
  values: RowValues,
  items: ReadonlyMap<string, readonly RowValues[]>,
): NewFields {
  const record = new Map<string, NewValue>([['id', id]])
  const fields = fieldsOfKind(kind)
  const own = newFields(fields, values)
  for (const { name, type, fields: inner = [] } of fields) {
    const value = own.get(name)
    if (value !== undefined && name !== 'id') record.set(name, value)
    const list = items.get(name) ?? []
    if (type === 'group' && list.length > 0)
      record.set(
        name,
        list.map((item) => newFields(inner, item)),
      )
  }
  return record
}

/** The fields of values as written in a ledger; a measure word goes behind its quantity. */
export function newFields(fields: readonly FieldDefinition[], values: RowValues): NewFields {
  const written = new Map<string, NewValue>()
  for (const { name } of fields) {
    const value = values.get(name)
    if (value?.type === 'value') written.set(name, value.text)
  }
  const unit = written.get('unit')
  const quantity = fields.find(
    ({ name, type, unit: own }) => type === 'quantity' && own === undefined && written.has(name),
  )
  const number = quantity && written.get(quantity.name)
  if (typeof unit !== 'string' || typeof number !== 'string' || !quantity) return written
  if (!/^[\p{Script=Han}A-Za-z㎡]{1,6}$/u.test(unit)) return written
  if (/\d$/.test(number)) written.set(quantity.name, `${number}${unit}`)
  if (/\d$/.test(number) || number.endsWith(unit)) written.delete('unit')
  return written
}
