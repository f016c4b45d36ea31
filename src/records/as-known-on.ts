import type { KindDefinition } from './field.ts'
import type { FieldGroup, FieldValue, FieldValues, Ledger, LedgerRecord, Workspace } from './record.ts'
import { recordSayingNone } from './saying-none.ts'
import { asDate, asGroups } from './value-guards.ts'

/** Something that happens to a record after it was written down. */
interface Step {
  /** The date field that says when. */
  readonly field: string
  /** The state that it brings, and the state before. */
  readonly state?: readonly [field: string, after: string, before: string]
}

/** What may happen to the records of a kind later on; dates that look ahead (期限, 预计竣工) are none. */
const steps: ReadonlyMap<string, readonly Step[]> = new Map<string, readonly Step[]>([
  ['repair', [{ field: 'done', state: ['status', '已完成', '未完成'] }]],
  [
    'works',
    [
      { field: 'finish', state: ['progress', '已竣工', '在建'] },
      { field: 'start', state: ['progress', '在建', '未开工'] },
    ],
  ],
  ['problem', [{ field: 'resolved', state: ['status', '已解决', '未解决'] }]],
  ['purchase', ['requested', 'approved', 'accepted', 'stored', 'issued'].map((field) => ({ field }))],
  ['finance', [{ field: 'published' }]],
])

/** The same of the items of a group. */
const stepsOfItems: ReadonlyMap<string, readonly [group: string, steps: readonly Step[]]> = new Map([
  [
    'inspection',
    ['findings', [{ field: 'fixed', state: ['status', '已整改', '未整改'] }, { field: 'rechecked' }]],
  ],
])

/** Kinds whose records speak of what is to come, so that their dates may lie ahead. */
const plans: ReadonlySet<string> = new Set(['plan', 'budget'])

/**
 * A workspace as it was known on an ISO day: records dated later are not there, and what was done about the others later
 * (a repair finished, a hazard fixed) is not done yet. Plans stay whole. Records that say of themselves that there is none
 * (问题: 没有) are not there either. Done twice, the earlier day holds.
 */
export function asKnownOn(workspace: Workspace, day: string): Workspace {
  if (workspace.knownOn !== undefined && workspace.knownOn <= day) return workspace
  const views = workspace.memory.recall(noViews, workspace)
  const known = views.get(day)
  if (known) return known
  const ledgers = new Map(
    [...workspace.ledgers].map(([term, byKind]) => [
      term,
      new Map([...byKind].map(([kind, ledger]) => [kind, ledgerOn(ledger, day)] as const)),
    ]),
  )
  const view: Workspace = { ...workspace, ledgers, knownOn: day }
  views.set(day, view)
  return view
}

/** Views by day. */
const noViews = (): Map<string, Workspace> => new Map()

function ledgerOn(ledger: Ledger, day: string): Ledger {
  const { kind } = ledger
  const written = ledger.records.filter(({ values }) => !recordSayingNone(values, kind))
  const records = plans.has(kind.name)
    ? written
    : written.filter((record) => isKnown(record, kind, day)).map((record) => recordOn(record, kind, day))
  const isSame =
    records.length === ledger.records.length && records.every((one, at) => one === ledger.records[at])
  return isSame ? ledger : { ...ledger, records, whole: ledger.whole ?? ledger.records }
}

/** Whether a record was there: by its own date, or where it has none of its own by the first thing that happened to it. */
function isKnown({ values }: LedgerRecord, { name, dates }: KindDefinition, day: string): boolean {
  const later = new Set(steps.get(name)?.map(({ field }) => field))
  const written = dates.flatMap((field) => {
    const date = asDate(values[field])
    return date ? [{ isOwn: !later.has(field), start: date.start }] : []
  })
  const own = written.find(({ isOwn }) => isOwn)
  return own ? own.start <= day : written.length === 0 || written.some(({ start }) => start <= day)
}

function recordOn(record: LedgerRecord, { dates }: KindDefinition, day: string): LedgerRecord {
  const [group, inner] = stepsOfItems.get(record.kind) ?? []
  const own = valuesOn(record.values, steps.get(record.kind) ?? [], day)
  const values = group === undefined || inner === undefined ? own : withGroup(own, group, inner, day)
  if (values === record.values) return record
  const date = dates.map((field) => asDate(values[field])).find((one) => one !== undefined)
  const { kind, id, term, location, locations } = record
  return { kind, id, term, ...(date && { date }), values, location, locations }
}

function withGroup(values: FieldValues, group: string, inner: readonly Step[], day: string): FieldValues {
  const items = asGroups(values[group])
  const known = items.map((item): FieldGroup => {
    const there = valuesOn(item.values, inner, day)
    return there === item.values ? item : { ...item, values: there }
  })
  return known.every((item, at) => item === items[at]) ? values : changed(values, { [group]: known }, [])
}

/** Values without the steps that were taken after a day; the same object where there are none. */
function valuesOn(values: FieldValues, taken: readonly Step[], day: string): FieldValues {
  return taken.reduce((known, { field, state }) => {
    const date = asDate(known[field])
    if (date === undefined || date.start <= day) return known
    const [name = '', after, before = ''] = state ?? []
    return changed(known, state && known[name] === after ? { [name]: before } : {}, [field])
  }, values)
}

function changed(
  values: FieldValues,
  given: Readonly<Record<string, FieldValue>>,
  without: readonly string[],
): FieldValues {
  const kept = Object.entries({ ...values, ...given }).filter(([name]) => !without.includes(name))
  const made = Object.create(null) as Record<string, FieldValue>
  for (const [name, value] of kept) made[name] = value
  return made
}
