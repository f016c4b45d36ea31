import {
  type FieldDefinition,
  type FieldGroup,
  type KindDefinition,
  type LedgerRecord,
  saysDone,
} from '../../records/index.ts'

/** What is written into a record, or into an item of it, when it is finished: a state, a day, or both. */
export interface Finishing {
  /** The group whose items are finished one by one: 隐患 of an inspection. */
  readonly group?: FieldDefinition
  readonly state?: { readonly field: FieldDefinition; readonly value: string }
  readonly date?: FieldDefinition
}

/** States and days of completion by which a kind that does not say so itself can be finished. */
const finalStates = /^(?:已?完成|已?办结|已?解决|已?整改|已?竣工|已?落实|办完|做完)$/
const finalDays = /^(?:完成|办结|解决|整改|竣工|落实)(?:日期|时间|日)$/

/** How records of a kind are finished; undefined for things that are over when they are recorded. */
export function finishingOf(kind: KindDefinition): Finishing | undefined {
  for (const group of kind.fields) {
    if (!group.finished) continue
    const { state, date } = group.finished
    const named = (name: string | undefined): FieldDefinition | undefined =>
      group.fields?.find((field) => field.name === name)
    return { group, ...finishedBy(named(state?.field), state?.values[0], named(date)) }
  }
  const { finished } = kind
  const named = (name: string | undefined): FieldDefinition | undefined =>
    kind.fields.find((field) => field.name === name)
  const stated = finished ? named(finished.state?.field) : kind.fields.find((field) => stateOf(field))
  const value = finished?.state?.values[0] ?? (stated && stateOf(stated))
  const date = finished
    ? named(finished.date)
    : kind.fields.find(({ type, label }) => type === 'date' && finalDays.test(label))
  const by = finishedBy(stated, value, date)
  return by.state || by.date ? by : undefined
}

const finishedBy = (
  field: FieldDefinition | undefined,
  value: string | undefined,
  date: FieldDefinition | undefined,
): Finishing => ({
  ...(field && value !== undefined && { state: { field, value } }),
  ...(date && { date }),
})

const stateOf = ({ type, choices = [] }: FieldDefinition): string | undefined =>
  type === 'choice' ? choices.find((choice) => finalStates.test(choice)) : undefined

/** The items of a record that are not finished, by their place. */
export const openItems = (
  { values }: LedgerRecord,
  { group }: Finishing,
): readonly { readonly at: number; readonly item: FieldGroup }[] =>
  itemsOf(values, group).flatMap((item, at) =>
    group?.finished && saysDone(item.values, group.finished) ? [] : [{ at, item }],
  )

/** The items of a group field. */
export function itemsOf(
  values: LedgerRecord['values'],
  group: FieldDefinition | undefined,
): readonly FieldGroup[] {
  const value = group && values[group.name]
  return Array.isArray(value) ? value.filter((item): item is FieldGroup => typeof item === 'object') : []
}
