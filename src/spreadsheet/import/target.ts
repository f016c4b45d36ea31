import type { FieldDefinition, KindDefinition } from '../../records/index.ts'
import { fieldsOfKind } from '../kind-fields.ts'

/** What a column may go into: a field of the record, or of one of its groups. */
export interface Target {
  readonly field: FieldDefinition
  readonly group?: FieldDefinition
}

/** `place`, `findings.place`. */
export const pathOf = ({ field, group }: Target): string =>
  group ? `${group.name}.${field.name}` : field.name

/** How users call it: 地点, 隐患·位置. */
export const labelOf = ({ field, group }: Target): string =>
  group ? `${group.label}·${field.label}` : field.label

/** Every target of a kind, by path. Fields that are groups are not targets themselves. */
export function targetsOf(kind: KindDefinition): ReadonlyMap<string, Target> {
  const targets = fieldsOfKind(kind).flatMap((field): readonly Target[] =>
    field.type === 'group' ? (field.fields ?? []).map((own) => ({ field: own, group: field })) : [{ field }],
  )
  return new Map(targets.map((target) => [pathOf(target), target]))
}
