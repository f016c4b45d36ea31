import { saysNone } from '../text/index.ts'
import type { FieldDefinition } from './field.ts'
import type { FieldValues } from './record.ts'

/** The field that names a record or an item, with what is written in it, if that says that there is none: 隐患: 无. */
export function sayingNone(
  values: FieldValues,
  fields: readonly FieldDefinition[],
): { readonly name: string; readonly label: string; readonly written: string } | undefined {
  const field = fields.find(({ type, required }) => type === 'text' && required === true)
  const written = field && values[field.name]
  return field && typeof written === 'string' && saysNone(written)
    ? { name: field.name, label: field.label, written }
    : undefined
}
