import { isMap, isScalar, isSeq, type YAMLSeq } from 'yaml'
import type { FieldTable } from '../reading/field-table.ts'

/** The key under which a ledger writes a field: the one used last, else one in the language of most of its keys. */
export interface KeyStyle {
  readonly keyOf: (name: string) => string
  /** The style of the fields in a group. */
  readonly inGroup: (name: string) => KeyStyle
}

/** Infers the style from the lists of mappings in a ledger; if there are none, keys are English unless `chinese`. */
export function learnKeys(table: FieldTable, lists: readonly YAMLSeq[], chinese = false): KeyStyle {
  const used = new Map<string, string>()
  const groups = new Map<string, YAMLSeq[]>()
  let balance = chinese ? 1 : 0
  for (const item of lists.flatMap((list) => list.items)) {
    if (!isMap(item)) continue
    for (const { key, value } of item.items) {
      const written = isScalar(key) ? String(key.value) : ''
      const field = table.byKey.get(written)
      if (!field) continue
      used.set(field.name, written)
      balance += /\p{Script=Han}/u.test(written) ? 1 : -1
      if (isSeq(value)) groups.set(field.name, [...(groups.get(field.name) ?? []), value])
    }
  }
  const labels = new Map(table.fields.map(({ name, label }) => [name, label]))
  return {
    keyOf: (name) => used.get(name) ?? (balance > 0 ? (labels.get(name) ?? name) : name),
    inGroup: (name) => learnKeys(table.groups.get(name) ?? noFields, groups.get(name) ?? [], balance > 0),
  }
}

const noFields: FieldTable = { fields: [], byKey: new Map(), groups: new Map() }
