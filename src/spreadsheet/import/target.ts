import type { FieldDefinition, KindDefinition } from '../../records/index.ts'
import { fieldsOfKind } from '../kind-fields.ts'

/** A possible target of a column: a field of the record, or of one of its groups. */
export interface Target {
  readonly field: FieldDefinition
  readonly group?: FieldDefinition
}

/** The path of a target: `place`, `findings.place`. */
export const pathOf = ({ field, group }: Target): string =>
  group ? `${group.name}.${field.name}` : field.name

/** The users' name for a target: 地点, 隐患·位置. */
export const labelOf = ({ field, group }: Target): string =>
  group ? `${group.label}·${field.label}` : field.label

/** All targets of a kind, by path. Group fields themselves are not targets. */
export function targetsOf(kind: KindDefinition): ReadonlyMap<string, Target> {
  const targets = fieldsOfKind(kind).flatMap((field): readonly Target[] =>
    field.type === 'group' ? (field.fields ?? []).map((own) => ({ field: own, group: field })) : [{ field }],
  )
  return new Map(targets.map((target) => [pathOf(target), target]))
}
