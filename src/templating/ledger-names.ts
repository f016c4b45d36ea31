import type { Period } from '../calendar/index.ts'
import {
  type Entry,
  fieldsOf,
  fieldValue,
  flatten,
  isFilled,
  isSummable,
  narrow,
  periodSet,
  type RecordSet,
  sum,
  unitOf,
} from '../facts/index.ts'
import type { FieldDefinition, KindDefinition, Workspace } from '../records/index.ts'
import { type LedgerTable, ledgerTables } from './ledger-columns.ts'
import { type Dictionary, dictionary, type Value } from './value.ts'

/** The name `ledger` in a document that is made for each ledger: its label, its records, and the tables that show them. */
export function ledgerNames(
  workspace: Workspace,
  period: Period,
  kind: KindDefinition | undefined,
): readonly (readonly [string, Value])[] {
  if (!kind) return []
  const set = periodSet(workspace, kind, period)
  const tables = (ledgerTables[kind.name] ?? wholeTables(kind)).flatMap((table) => tableValue(set, table))
  const shown = tables.length > 1 ? tables : tables.map(uncaptioned)
  return [
    [
      'ledger',
      dictionary('ledger', [
        ['label', kind.label],
        ['counter', kind.counter],
        ['records', set],
        ['tables', { type: 'list', items: shown }],
      ]),
    ],
  ]
}

/** A table of all fields of a kind, and one for each of its groups. */
function wholeTables(kind: KindDefinition): readonly LedgerTable[] {
  const fields = fieldsOf(kind)
  const shown = fields.filter(({ name }) => !unshown.has(name))
  const groups = shown.filter(({ type }) => type === 'group')
  return [
    tableOf(shown),
    ...groups.map((group) => ({ ...tableOf(group.fields ?? [], ['date']), group: group.name })),
  ]
}

const tableOf = (fields: readonly FieldDefinition[], first: readonly string[] = []): LedgerTable => ({
  columns: [...first, ...fields.filter(({ name }) => !unshown.has(name)).map(({ name }) => name)],
  sums: fields
    .filter((field) => isSummable(field) && (field.type === 'quantity' || field.type === 'money'))
    .map(({ name }) => name),
})

/** Fields that are shown together with another, or that only the program needs. */
export const unshown: ReadonlySet<string> = new Set(['id', 'unit', 'photos', 'faces', 'tags', 'fulfils'])

/** A table as templates see it, with the columns in which some record has a value; none if there are no rows. */
function tableValue(set: RecordSet, { group: name, columns, sums = [] }: LedgerTable): readonly Dictionary[] {
  const group = set.kind.fields.find((field) => field.name === name)
  const records = group ? flatten(set, group) : set
  if (records.entries.length === 0) return []
  const fields = columns.flatMap(
    (column) => fieldsOf(records.kind).find((field) => field.name === column) ?? [],
  )
  const filled = fields.filter((field) => records.entries.some((entry) => isFilled(fieldValue(entry, field))))
  const summed = filled.filter((field) => sums.includes(field.name))
  const mixed = summed.filter((field) => unitsOf(records, field).length > 1)
  return [
    dictionary('表', [
      ['caption', group ? group.label : `${set.kind.label}记录`],
      ['records', records],
      ['columns', filled.map((field) => field.name).join(',')],
      [
        'sums',
        summed
          .filter((field) => !mixed.includes(field))
          .map((field) => field.name)
          .join(','),
      ],
      ['totals', { type: 'list', items: mixed.map((field) => totalsByUnit(records, field)) }],
    ]),
  ]
}

const unitsOf = (set: RecordSet, field: FieldDefinition): readonly string[] => [
  ...new Set(valued(set, field).map((entry) => unitOf(entry, field) ?? '')),
]

const valued = ({ entries }: RecordSet, field: FieldDefinition): readonly Entry[] =>
  entries.filter((entry) => typeof fieldValue(entry, field) === 'number')

/** The sums of a field that has several measure words, one for each (83支、50只): a total row has no room for them. */
function totalsByUnit(set: RecordSet, field: FieldDefinition): Dictionary {
  const groups = new Map<string, Entry[]>()
  for (const entry of valued(set, field)) {
    const unit = unitOf(entry, field) ?? ''
    const group = groups.get(unit)
    if (group) group.push(entry)
    else groups.set(unit, [entry])
  }
  const parts = [...groups].flatMap(([unit, entries], index) => {
    const { value } = sum(narrow(set, entries, unit === '' ? '' : `单位为“${unit}”`), field)
    return index === 0 ? [value] : ['、', value]
  })
  return dictionary('合计', [
    ['label', field.label],
    ['sums', { type: 'phrase', parts }],
  ])
}

const uncaptioned = (table: Dictionary): Dictionary => dictionary('表', [...table.entries, ['caption', '']])
