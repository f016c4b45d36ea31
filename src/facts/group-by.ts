import { type FieldDefinition, isRate } from '../records/index.ts'
import { saysNone } from '../text/index.ts'
import { fieldValue } from './fields.ts'
import { isFilled } from './matches.ts'
import { type Entry, narrow, type RecordSet } from './record-set.ts'
import { isDate, valueText } from './value-text.ts'

/** The entries of a set that share a value of a field. */
export interface Group {
  readonly label: string
  readonly records: RecordSet
}

/** What the entries without a value are called. A ledger may have it as a value too. */
export const otherGroup = '其他'

/**
 * The set in groups by the value of a field, in the order the values first occur; an entry with several values (a
 * list) is in each of their groups. Dates are grouped by month. Entries without a value come last, as 其他, together with those
 * that have it as their value.
 */
export function groupBy(set: RecordSet, field: FieldDefinition): readonly Group[] {
  const { groups, others } = groupsOf(set, field)
  if (others.length === 0) return asGroups(set, field, groups)
  const rest = new Set([...others, ...(groups.get(otherGroup) ?? [])])
  groups.delete(otherGroup)
  groups.set(
    otherGroup,
    set.entries.filter((entry) => rest.has(entry)),
  )
  return asGroups(set, field, groups)
}

/** The groups of {@link groupBy} by the values that occur, without the entries that have none. */
export const distinct = (set: RecordSet, field: FieldDefinition): readonly Group[] =>
  asGroups(set, field, groupsOf(set, field).groups)

function groupsOf(
  set: RecordSet,
  field: FieldDefinition,
): { readonly groups: Map<string, Entry[]>; readonly others: readonly Entry[] } {
  const groups = new Map<string, Entry[]>()
  const others: Entry[] = []
  for (const entry of set.entries) {
    const keys = keysOf(entry, field)
    if (keys.length === 0) others.push(entry)
    for (const key of new Set(keys)) {
      const group = groups.get(key)
      if (group) group.push(entry)
      else groups.set(key, [entry])
    }
  }
  return { groups, others }
}

const asGroups = (
  set: RecordSet,
  field: FieldDefinition,
  groups: ReadonlyMap<string, readonly Entry[]>,
): readonly Group[] =>
  Array.from(groups, ([label, entries]) => ({
    label,
    records: narrow(set, entries, `${field.label}为“${label}”`),
  }))

/** Groups with the most entries first; groups of the same size keep their order. */
export const largestFirst = (groups: readonly Group[]): readonly Group[] =>
  groups.toSorted((a, b) => b.records.entries.length - a.records.entries.length)

/** Groups that cost the most first, by the first field of money that can be added up; groups without an amount come last. */
export function dearestFirst(groups: readonly Group[]): readonly Group[] {
  const field = groups[0]?.records.kind.fields.find((one) => one.type === 'money' && !isRate(one))
  if (!field) return groups
  const amounts = new Map(groups.map((group) => [group, amountOf(group, field)]))
  return groups.toSorted((a, b) => (amounts.get(b) ?? 0) - (amounts.get(a) ?? 0))
}

/** What a group comes to; less than nothing if none of its entries has an amount. */
function amountOf({ records }: Group, field: FieldDefinition): number {
  const known = records.entries
    .map((entry) => fieldValue(entry, field))
    .filter((value) => typeof value === 'number')
  return known.length === 0 ? -1 : known.reduce((sum, value) => sum + value, 0)
}

function keysOf(entry: Entry, field: FieldDefinition): readonly string[] {
  const value = fieldValue(entry, field)
  if (value === undefined || !isFilled(value)) return []
  if (Array.isArray(value)) {
    return value
      .filter((part: unknown) => typeof part !== 'string' || !saysNone(part))
      .map((part: unknown) => (field.type === 'months' ? `${String(part)}月` : String(part)))
  }
  if (typeof value === 'object' && isDate(value)) {
    const { start } = value as { start: string }
    return [`${Number(start.slice(0, 4))}年${Number(start.slice(5, 7))}月`]
  }
  return [valueText(value, field)]
}
