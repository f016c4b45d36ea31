import { commonFields, type FieldDefinition, type KindDefinition } from '../records/index.ts'

/** The fields of a kind in the order of a sheet: the id, the kind's own, then the common ones that it does not redefine. */
export function fieldsOfKind(kind: KindDefinition): readonly FieldDefinition[] {
  const own = new Set(kind.fields.map(({ name }) => name))
  const common = commonFields.filter(({ name }) => !own.has(name))
  const isId = ({ name }: FieldDefinition): boolean => name === 'id'
  return [...common.filter(isId), ...kind.fields, ...common.filter((field) => !isId(field))]
}

/** The unit in a column's header, as in 费用（元）. */
export function unitOf({ type, unit }: FieldDefinition): string | undefined {
  if (type === 'money') return '元'
  return type === 'percent' ? '%' : unit
}

/** The header of a field's column: 费用（元）. */
export function headerOf(field: FieldDefinition): string {
  const unit = unitOf(field)
  return unit === undefined ? field.label : `${field.label}（${unit}）`
}
