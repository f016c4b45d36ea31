import type { Term } from '../../calendar/index.ts'
import type { FieldDefinition } from '../field.ts'
import { makeFieldTable } from '../reading/field-table.ts'
import { readValueText } from '../values/read-value-text.ts'
import { readItemTexts } from './read-item-texts.ts'

/** Why a text does not give the items of a group (Chinese, completes 写的是“……”，); undefined if it does. */
export function itemsFault(group: FieldDefinition, text: string, term: Term): string | undefined {
  const table = makeFieldTable(group.fields ?? [])
  const { items, unknown, unclear } = readItemTexts([text], table)
  const labels = table.fields.map(({ label }) => label).join('、')
  if (unknown.length > 0) return `没有“${unknown.join('、')}”这一项，能写的有${labels}`
  if (unclear.length > 0)
    return `“${unclear.join('、')}”不知道是哪一项，写明是什么，如 ${table.fields[1]?.label ?? ''}=${unclear[0] ?? ''}；能写的有${labels}`
  for (const item of items)
    for (const field of table.fields) {
      const value = item.get(field.name)
      const [first = ''] = item.values()
      if (value === undefined) {
        if (field.required === true) return `“${first}”缺${field.label}`
        continue
      }
      const reading = readValueText(field, value, term)
      if (reading.type === 'fault') return `${field.label}写的是“${value}”，${reading.reason}`
    }
  return items.length === 0 ? '一样也没有写' : undefined
}
