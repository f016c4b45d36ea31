import { saysNone } from '../text/index.ts'
import type { FieldDefinition, KindDefinition } from './field.ts'
import { builtInKinds } from './kinds/index.ts'
import type { FieldValues } from './record.ts'

/** The field that names a thing, and what is written in it. */
export interface NoneField {
  readonly name: string
  readonly label: string
  readonly written: string
}

/** The field that names an item, if what is written in it says that there is none: 隐患: 无. */
export function sayingNone(values: FieldValues, fields: readonly FieldDefinition[]): NoneField | undefined {
  const field = fields.find(({ type, required }) => type === 'text' && required === true)
  const written = field && values[field.name]
  return field && typeof written === 'string' && saysNone(written)
    ? { name: field.name, label: field.label, written }
    : undefined
}

/**
 * The same of a record: 问题: 没有. In a ledger that the school defined itself, the field may as well say that nothing came up
 * (查铺，情况: 无), so that the record counts.
 */
export const recordSayingNone = (values: FieldValues, kind: KindDefinition): NoneField | undefined =>
  builtInKinds.includes(kind) ? sayingNone(values, kind.fields) : undefined
