import type { FieldDefinition, KindDefinition, LedgerRecord, Workspace } from '../../records/index.ts'
import type { BaseSection } from '../export-base.ts'
import { fieldsOfKind } from '../kind-fields.ts'
import type { ReturnedSection } from './find-sections.ts'
import { type GroupSides, groupSides } from './group-sides.ts'
import { baseValues, type MatchedRows, matchRows, type RowValues } from './match-rows.ts'
import type { Merging } from './merge-fields.ts'
import { itemText } from './merge-items.ts'
import { presentValues, writtenValues } from './present.ts'

/** What a workbook has of one ledger: its records, and the items of each group, as exported and as returned. */
export interface ReturnedLedger {
  readonly kind: KindDefinition
  readonly bases: readonly BaseSection[]
  readonly sections: readonly ReturnedSection[]
}

/** The three sides of one ledger. */
export interface LedgerSides {
  readonly kind: KindDefinition
  /** The fields of a record other than its id and its groups. */
  readonly fields: readonly FieldDefinition[]
  readonly records: readonly LedgerRecord[]
  /** What the ledger's records say, by id. */
  readonly ours: ReadonlyMap<string, RowValues>
  /** What was exported, by id. */
  readonly exported: ReadonlyMap<string, RowValues>
  /** The rows of the workbook; empty if it has no such sheet any more. */
  readonly rows: MatchedRows
  /** The sheet with the records, if the workbook still has it. */
  readonly main: ReturnedSection | undefined
  readonly groups: readonly GroupSides[]
}

export const none: RowValues = new Map()

/** The most texts that a record is named with. */
const mostTitles = 3

/** What a record is about: 2026-03-02 灯管 更换. */
export const titleOf = ({ fields }: LedgerSides, values: RowValues | undefined): string =>
  itemText(values, fields, mostTitles)

/** A record's name in messages: 维修 W-1. */
export const nameOf = ({ kind }: LedgerSides, id: string): string => `${kind.label} ${id}`

/** Brings the three sides of a ledger together; what cannot be matched is reported. */
export function ledgerSides(
  { kind, bases, sections }: ReturnedLedger,
  workspace: Workspace,
  merging: Merging,
): LedgerSides {
  const { term } = merging
  const fields = fieldsOfKind(kind).filter(({ name, type }) => name !== 'id' && type !== 'group')
  const records = workspace.ledgers.get(term.id)?.get(kind.name)?.records ?? []
  const main = sections.find(({ group }) => group === undefined)
  const base = bases.find(({ group }) => group === undefined)
  const elsewhere = idsElsewhere(workspace, term.id, kind)
  const written = new Map(records.map((record) => [record.id, writtenValues(record, fields)]))
  const matched = main && matchRows(main, written, (id) => elsewhere.has(id), term)
  for (const diagnostic of matched?.diagnostics ?? []) merging.report(diagnostic)
  return {
    kind,
    fields,
    records,
    ours: new Map(records.map((record) => [record.id, presentValues(record, fields)])),
    exported: new Map(
      (base?.rows ?? []).map((row) => [row.id, base ? baseValues(base, row, fields, term) : none]),
    ),
    rows: matched?.value ?? { known: new Map(), added: [] },
    main,
    groups: groupSides(kind, bases, sections, merging),
  }
}

/** The ids of a kind's records in other terms. */
const idsElsewhere = ({ ledgers }: Workspace, term: string, kind: KindDefinition): ReadonlySet<string> =>
  new Set(
    [...ledgers]
      .filter(([other]) => other !== term)
      .flatMap(([, byKind]) => (byKind.get(kind.name)?.records ?? []).map(({ id }) => id)),
  )
