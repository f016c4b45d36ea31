import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { Completion, FieldDefinition } from '../field.ts'
import type { FieldGroup } from '../record.ts'
import { asDate, asGroups } from '../value-guards.ts'
import { type Check, recordsOf } from './check.ts'

/** What has a day of completion but a state that says it is not done (repairs, hazards, problems): the state is believed. */
export const checkStatusDiffers: Check = (workspace) =>
  workspace.kinds.flatMap(({ name, label, fields, finished }) =>
    // Works have a rule of their own: a day of completion is missed there, too.
    name === 'works'
      ? []
      : [...recordsOf(workspace, name)].flatMap((record) => [
          ...differs(`${label}“${record.id}”`, record, fields, finished),
          ...fields.flatMap((group) =>
            asGroups(record.values[group.name]).flatMap((item, index) =>
              differs(
                `${label}“${record.id}”第${index + 1}项${group.label}`,
                item,
                group.fields ?? [],
                group.finished,
              ),
            ),
          ),
        ]),
  )

function differs(
  owner: string,
  { values, locations, location }: Pick<FieldGroup, 'values' | 'locations' | 'location'>,
  fields: readonly FieldDefinition[],
  completion: Completion | undefined,
): readonly Diagnostic[] {
  const { state, date = '' } = completion ?? {}
  const said = state && values[state.field]
  if (typeof said !== 'string' || said === '' || state?.values.includes(said) || !asDate(values[date]))
    return []
  const labelOf = (name: string): string => fields.find((one) => one.name === name)?.label ?? name
  const [stateLabel, dateLabel] = [labelOf(state?.field ?? ''), labelOf(date)]
  const message = `${owner}有${dateLabel}，“${stateLabel}”却写的是“${said}”`
  return [
    diagnose('status-differs', message, locations[state?.field ?? ''] ?? location, [
      `改正“${stateLabel}”，或者去掉“${dateLabel}”；不写“${stateLabel}”就按“${dateLabel}”算。`,
    ]),
  ]
}
