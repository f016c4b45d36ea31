import { type Entry, fieldsOf, unitOf, valueText } from '../../facts/index.ts'
import type { FieldDefinition, KindDefinition, LedgerRecord } from '../../records/index.ts'
import { itemsOf } from '../find-records/index.ts'

/** A field of a record before and after a change, as documents print it; empty where there is none. */
export interface ChangedField {
  /** 维修人, or of an item: 隐患第2项（插座外露）的整改日期 */
  readonly label: string
  readonly before: string
  readonly after: string
}

/** The fields that differ between two states of a record, in the order of the kind. */
export function compareRecords(
  kind: KindDefinition,
  before: LedgerRecord | undefined,
  after: LedgerRecord | undefined,
): readonly ChangedField[] {
  const [old, now] = [textsOf(kind, before), textsOf(kind, after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((label) => {
    const [was = '', is = ''] = [old.get(label), now.get(label)]
    return was === is ? [] : [{ label, before: was, after: is }]
  })
}

/** The texts of a record by label. */
function textsOf(kind: KindDefinition, record: LedgerRecord | undefined): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  if (!record) return texts
  texts.set('编号', record.id)
  const tell = (values: LedgerRecord['values'], fields: readonly FieldDefinition[], head: string): void => {
    const entry: Entry = { record, values, location: { ...record.location, kind: kind.name, id: record.id } }
    const units = new Set(fields.some(({ type }) => type === 'quantity') ? ['unit'] : [])
    for (const field of fields) {
      const value = values[field.name]
      if (value === undefined || field.name === 'id' || units.has(field.name)) continue
      if (field.type !== 'group') {
        texts.set(`${head}${field.label}`, valueText(value, field, unitOf(entry, field)))
        continue
      }
      for (const [at, item] of itemsOf(values, field).entries()) {
        const [first, ...more] = field.fields ?? []
        const name = first && item.values[first.name]
        const own = `${field.label}第${at + 1}项`
        texts.set(own, typeof name === 'string' ? name : '')
        tell(item.values, more, `${own}的`)
      }
    }
  }
  tell(record.values, fieldsOf(kind), '')
  return texts
}
