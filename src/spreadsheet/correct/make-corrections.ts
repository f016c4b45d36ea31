import type { ImportMemory, NewMemory, RememberedRow } from '../../records/index.ts'
import { cellAt } from '../import/cell-place.ts'
import type { SheetTable } from '../import/read-tables.ts'
import type { Recognised, Recogniser } from '../import/recognise.ts'
import type { JudgedRow } from '../import/report-rows.ts'
import type { SheetRecord } from '../import/sheet-record.ts'
import type { Conflict, Decide } from '../merge/conflict.ts'
import type { LedgerMerge, RecordChange } from '../merge/record-change.ts'
import { compareIdentity } from './compare-identity.ts'
import { correctRecord } from './correct-record.ts'
import { findOwnRows } from './find-own-rows.ts'
import { digestOfText, sayingsOfRow } from './said-digests.ts'
import type { VanishedRows } from './vanished-rows.ts'

/** Collects what corrected rows of one file change in the ledgers, and what is to be remembered of its rows. */
export interface Corrections {
  /** Makes a function that returns the record that a row of a table, equal to none, was imported as. */
  readonly findOwn: (
    table: SheetTable,
    ledger: string,
    rows: readonly JudgedRow[],
    recogniser: Recogniser,
  ) => (row: SheetRecord) => Recognised | undefined
  /** Corrects the record of a row that differs from it; the outcome stays as it is while a conflict is undecided. */
  readonly settle: (
    table: SheetTable,
    ledger: string,
    row: SheetRecord,
    outcome: JudgedRow['outcome'],
  ) => JudgedRow['outcome']
  /** Remembers the row of a new record. */
  readonly remember: (table: SheetTable, ledger: string, row: SheetRecord, id: string) => void
  /** The remembered rows of the sheets read that are no longer there, though most of their sheet is. */
  readonly findVanished: () => readonly VanishedRows[]
  readonly ledgers: () => readonly LedgerMerge[]
  readonly conflicts: readonly Conflict[]
  readonly rows: NonNullable<NewMemory['rows']>
}

/** Begins collecting for a file. */
export function makeCorrections({ rows: known }: ImportMemory, file: string, decide: Decide): Corrections {
  const rows: NonNullable<NewMemory['rows']>[number][] = []
  const conflicts: Conflict[] = []
  const merges = new Map<string, { table: SheetTable; changes: RecordChange[] }>()
  const beforeOf = (ledger: string, id: string): RememberedRow | undefined => byId(ledger).get(id)
  const indexes = new Map<string, ReadonlyMap<string, RememberedRow>>()
  const byId = (ledger: string): ReadonlyMap<string, RememberedRow> => {
    const index = indexes.get(ledger) ?? new Map((known.get(ledger) ?? []).map((row) => [row.id, row]))
    indexes.set(ledger, index)
    return index
  }
  const remember: Corrections['remember'] = ({ kind, sheet }, ledger, row, id) => {
    // A sheet that repeats the rows of another does not take their place.
    if ((beforeOf(ledger, id)?.sheet ?? sheet) !== sheet) return
    const said = [...sayingsOfRow(row, kind)].map(([name, text]) => [name, digestOfText(text)] as const)
    rows.push({ ledger, id, file, sheet, row: row.row + 1, said: new Map(said) })
  }
  const seen = new Map<
    string,
    { table: SheetTable; remembered: readonly RememberedRow[]; recogniser: Recogniser }
  >()
  const findOwn: Corrections['findOwn'] = (table, ledger, judged, recogniser) => {
    const { kind, sheet } = table
    const remembered = rowsOfFile(
      (known.get(ledger) ?? []).filter((row) => row.sheet === sheet),
      file,
      recogniser,
    )
    seen.set(JSON.stringify([ledger, sheet]), { table, remembered, recogniser })
    const gone = remembered.filter(({ id }) => recogniser.isFree(id))
    if (gone.length === 0) return () => undefined
    const fresh = new Map(
      judged.flatMap(({ record, outcome }) =>
        outcome.type === 'new' && !record.values.has('id')
          ? [[record.row + 1, { row: record.row + 1, record, said: sayingsOfRow(record, kind) }] as const]
          : [],
      ),
    )
    const found = findOwnRows(
      [...fresh.values()],
      judged.flatMap(({ record, outcome }) =>
        outcome.type === 'known' ? [{ row: record.row + 1, id: outcome.id }] : [],
      ),
      remembered,
      gone,
      file,
      kind.dates,
      (row, before) => {
        const one = fresh.get(row)
        return one
          ? compareIdentity(one.record, one.said, before, recogniser.recordOf(before.id), kind)
          : 'another'
      },
    )
    return (row) => {
      const before = found.get(row.row + 1)
      return before && recogniser.claim(row, before.id)
    }
  }
  const settle: Corrections['settle'] = (table, ledger, row, outcome) => {
    const { sheet } = table
    const record =
      'record' in outcome ? outcome.record : outcome.type === 'known' ? outcome.emptied : undefined
    if (!record) return outcome
    const place = cellAt({ file: table.file, name: sheet }, row.row, 0)
    const before = beforeOf(ledger, record.id)
    // A row with less than its record may have been emptied: only where it is known that it said more.
    if (outcome.type === 'known' && before?.sheet !== sheet) return outcome
    const made = correctRecord(row, record, before?.said, table, place, decide)
    if (outcome.type === 'known' && !made.change) return outcome
    if (!made.change && made.conflicts.length === 0)
      return { type: 'known', id: record.id, log: outcome.type === 'changed' }
    conflicts.push(...made.conflicts)
    if (!made.isDecided) return outcome
    const merge = merges.get(ledger) ?? { table, changes: [] }
    if (made.change) merges.set(ledger, { ...merge, changes: [...merge.changes, made.change] })
    remember(table, ledger, row, record.id)
    return { type: 'corrected', id: record.id }
  }
  const findVanished = (): readonly VanishedRows[] =>
    [...seen.values()].flatMap(({ table, remembered, recogniser }) => {
      const rows = remembered.filter(({ id }) => recogniser.isFree(id))
      // Of another sheet with the same name, hardly any row is there.
      return rows.length > 0 && rows.length * 2 <= remembered.length ? [{ table, rows }] : []
    })
  return {
    findOwn,
    findVanished,
    settle,
    remember,
    ledgers: () =>
      [...merges.values()].map(({ table, changes }) => ({ kind: table.kind, term: table.term.id, changes })),
    conflicts,
    rows,
  }
}

/**
 * The remembered rows of the file, also under a name that it had before: then at least half of the rows of that name are still there.
 * Sheets of several files often share a name (Sheet1).
 */
function rowsOfFile(
  remembered: readonly RememberedRow[],
  file: string,
  { isFree }: Recogniser,
): readonly RememberedRow[] {
  const byFile = new Map<string, RememberedRow[]>()
  for (const row of remembered) {
    const rows = byFile.get(row.file)
    if (rows) rows.push(row)
    else byFile.set(row.file, [row])
  }
  return [...byFile].flatMap(([name, rows]) =>
    name === file || rows.filter(({ id }) => isFree(id)).length * 2 <= rows.length ? rows : [],
  )
}
