import { compareTermIds } from '../../calendar/index.ts'
import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import {
  type FieldDefinition,
  type ImportMemory,
  type KindDefinition,
  type NewFields,
  type NewMemory,
  type NewValue,
  nextRecordIds,
  unitBehind,
  type Workspace,
} from '../../records/index.ts'
import { makeCorrections } from '../correct/make-corrections.ts'
import { fieldsOfKind } from '../kind-fields.ts'
import type { Conflict, Decide } from '../merge/conflict.ts'
import type { LedgerMerge } from '../merge/record-change.ts'
import { accountCells, addCounts, type CellCount, countsRows, noCells } from './account-cells.ts'
import { ignoreWord, noteWord } from './apply-memory.ts'
import { assignTerm, followsDates } from './assign-term.ts'
import { cellAt, cellPlace } from './cell-place.ts'
import { dateOf } from './date-of.ts'
import { makeRepeatFinder } from './find-repeated.ts'
import type { SheetGrid } from './grid.ts'
import { joinGroups } from './join-groups.ts'
import type { SheetTable } from './read-tables.ts'
import { makeRecogniser, type Recogniser } from './recognise.ts'
import { type JudgedRow, reportRows, reportVanished } from './report-rows.ts'
import { reportTable } from './report-table.ts'
import type { SheetRecord, SheetValue, WordAsked } from './sheet-record.ts'
import { labelOf } from './target.ts'

/** The interpretation of the columns, for the memory file. */
function columnMemory({ kind, columns, defaults }: SheetTable): NewMemory['columns'][number] {
  const filled = new Set(columns.flatMap(({ use }) => (use.type === 'field' ? [use.path] : [])))
  const labels = new Map(kind.fields.map(({ name, label }) => [name, label]))
  return {
    headers: columns.map(({ header }) => header),
    kind: kind.label,
    columns: new Map(
      columns.map(({ header, use }) => [
        header,
        use.type === 'field' ? labelOf(use.target) : use.type === 'note' ? noteWord : ignoreWord,
      ]),
    ),
    defaults: new Map(
      [...defaults]
        .filter(([name]) => !filled.has(name))
        .map(([name, text]) => [labels.get(name) ?? name, text]),
    ),
  }
}

/** Records to add to one ledger. */
export interface LedgerAddition {
  readonly term: string
  readonly kind: KindDefinition
  readonly records: readonly NewFields[]
}

/** The outcome for the rows of one sheet. */
export interface SheetOutcome {
  readonly table: SheetTable
  /** New records, by row (from 0) and id. */
  readonly added: readonly {
    readonly row: number
    readonly id: string
    readonly record: SheetRecord
    readonly fields: NewFields
  }[]
  readonly known: number
  /** The number of rows whose records are changed, or are as they should be. */
  readonly corrected: number
  /** The number of rows that were not imported, for whatever reason. */
  readonly left: number
}

/** An import that has been worked out but not written. */
export interface ImportPlan {
  readonly additions: readonly LedgerAddition[]
  readonly memory: NewMemory
  readonly sheets: readonly SheetOutcome[]
  /** Changes of records whose rows were corrected since they were imported. */
  readonly corrections: readonly LedgerMerge[]
  /** Fields that were changed both in the sheet and in the ledger, and which side wins. */
  readonly conflicts: readonly { readonly conflict: Conflict; readonly decided: ReturnType<Decide> }[]
  /** Ids of the terms that rows belong to and that are not set up, in order. */
  readonly missingTerms: readonly string[]
  /** Words of imported rows that are none of the choices of their fields. */
  readonly wordsAsked: readonly WordAsked[]
  /** What became of the cells of all tables. */
  readonly count: CellCount
}

/** Identifies rows by content; equal rows of the same ledger have equal digests. */
export type DigestOf = (ledger: string, record: SheetRecord) => string

/** `2025-autumn/repairs` */
export const ledgerPath = (term: string, kind: KindDefinition): string => `${term}/${kind.plural}`

/** Decides for every row whether it is new, assigns ids to new ones, and reports what is left out and why. */
export function settleImport(
  tables: readonly SheetTable[],
  workspace: Workspace,
  memory: ImportMemory,
  fileName: string,
  digestOf: DigestOf,
  decide: Decide = () => undefined,
): Outcome<ImportPlan> {
  const joined = joinGroups(tables, workspace)
  const diagnostics: Diagnostic[] = [...joined.diagnostics]
  const additions = new Map<string, { term: string; kind: KindDefinition; records: NewFields[] }>()
  const recognisers = new Map<string, Recogniser>()
  const ids = new Map<string, () => string>()
  const takenIds = new Map<string, Set<string>>()
  const imported: NewMemory['imported'][number][] = []
  const corrections = makeCorrections(memory, fileName, decide)
  const repeats = makeRepeatFinder()
  const severalSheets = new Set(joined.value.map(({ sheet }) => sheet)).size > 1
  const judged = joined.value.map((table) => {
    const { kind, term } = table
    const ledger = ledgerPath(term.id, kind)
    const recogniser =
      recognisers.get(ledger) ??
      makeRecogniser(workspace, term.id, kind, memory.imported.get(ledger) ?? new Map())
    recognisers.set(ledger, recogniser)
    const outcomes = table.read.records.map(
      (record): JudgedRow => ({
        record,
        outcome: judge(record, table, workspace, recogniser, digestOf(ledger, record)),
      }),
    )
    return { table, ledger, recogniser, outcomes }
  })
  const sheets = judged.map(({ table, ledger, recogniser, outcomes: first }): SheetOutcome => {
    const { kind, term } = table
    const given = table.read.records.flatMap(({ values }) => values.get('id')?.text ?? [])
    const next = ids.get(ledger) ?? nextRecordIds(workspace, term.id, kind, given)
    ids.set(ledger, next)
    const taken = takenIds.get(ledger) ?? new Set<string>()
    takenIds.set(ledger, taken)
    const isCounting = countsRows(table.read.records)
    const added: { row: number; id: string; record: SheetRecord; fields: NewFields }[] = []
    const repeated: { record: SheetRecord; own: string; id: string }[] = []
    const outcomes: JudgedRow[] = []
    const own = corrections.findOwn(table, ledger, first, recogniser)
    for (const { record, outcome: judgement } of first) {
      const twin =
        severalSheets && judgement.type === 'new' && !record.values.has('id')
          ? repeats.find(ledger, table.sheet, record)
          : undefined
      const changed =
        judgement.type === 'new' && twin === undefined
          ? (own(record) ?? recogniser.findChanged(record))
          : undefined
      const judged: JudgedRow['outcome'] = twin === undefined ? (changed ?? judgement) : { type: 'repeated' }
      const outcome = corrections.settle(table, ledger, record, judged)
      outcomes.push({ record, outcome })
      const place = `${fileName} ${table.sheet}!${record.row + 1}`
      if (twin !== undefined) imported.push({ ledger, digest: digestOf(ledger, record), id: twin, place })
      if (severalSheets && outcome.type === 'known') repeats.note(ledger, table.sheet, record, outcome.id)
      if (outcome.type === 'known' && outcome.log) {
        imported.push({ ledger, digest: digestOf(ledger, record), id: outcome.id, place })
        corrections.remember(table, ledger, record, outcome.id)
      }
      if (outcome.type === 'corrected' && !record.values.has('id'))
        imported.push({ ledger, digest: digestOf(ledger, record), id: outcome.id, place })
      if (outcome.type !== 'new') continue
      const written = record.values.get('id')?.text
      const isRepeated = written !== undefined && taken.has(written)
      const id = written === undefined || /^\d{1,4}$/.test(written) || isRepeated ? next() : written
      if (isRepeated) repeated.push({ record, own: written, id })
      corrections.remember(table, ledger, record, id)
      taken.add(id)
      if (severalSheets) repeats.note(ledger, table.sheet, record, id)
      // A number that is replaced by an id is kept, unless it only numbers the rows.
      const replaced = written !== undefined && written !== id && !isCounting ? written : undefined
      const fields = newFields(
        id,
        replaced === undefined ? record : withNote(record, `编号：${replaced}`),
        kind,
      )
      added.push({ row: record.row, id, record, fields })
      imported.push({ ledger, digest: digestOf(ledger, record), id, place })
      const addition = additions.get(ledger) ?? { term: term.id, kind, records: [] }
      addition.records.push(fields)
      additions.set(ledger, addition)
    }
    for (const { record, own, id } of repeated)
      diagnostics.push(
        diagnose(
          'cell-doubtful',
          `编号“${own}”在表里用了两次，第${record.row + 1}行另给了编号“${id}”`,
          cellAt({ file: table.file, name: table.sheet }, record.row, 0),
        ),
      )
    diagnostics.push(
      ...reportRows(table, outcomes),
      ...reportTable(
        table,
        added.map(({ record }) => record),
      ),
    )
    const known = outcomes.filter(({ outcome }) => outcome.type === 'known').length
    const corrected = outcomes.filter(({ outcome }) => outcome.type === 'corrected').length
    return { table, added, known, corrected, left: outcomes.length - known - corrected - added.length }
  })
  diagnostics.push(...corrections.findVanished().map(reportVanished))
  const columns = new Map(
    sheets
      .filter(({ table, added }) => !table.remembered && added.length > 0)
      .map(({ table }) => [JSON.stringify([table.kind.name, table.header.labels]), columnMemory(table)]),
  )
  const wordsAsked = new Map(
    sheets
      .flatMap(({ added }) => added.flatMap(({ record }) => record.doubts.flatMap(({ asks }) => asks ?? [])))
      .map((asked) => [JSON.stringify(asked), asked]),
  )
  const count = countCells(sheets)
  diagnostics.push(...reportLost(count))
  const plan = {
    count,
    additions: [...additions.values()],
    memory: { columns: [...columns.values()], imported, rows: corrections.rows },
    sheets,
    corrections: corrections.ledgers(),
    conflicts: corrections.conflicts.map((conflict) => ({ conflict, decided: decide(conflict) })),
    wordsAsked: [...wordsAsked.values()],
    missingTerms: missingTerms(joined.value),
  }
  return { value: plan, diagnostics: withoutRepeats(diagnostics) }
}

/** Ids of the terms that rows belong to and that are not set up, in order. */
export const missingTermsOf = (tables: readonly SheetTable[], workspace: Workspace): readonly string[] =>
  missingTerms(joinGroups(tables, workspace).value)

const missingTerms = (tables: readonly SheetTable[]): readonly string[] =>
  [...new Set(tables.flatMap(({ term, isMissing }) => (isMissing ? [term.id] : [])))].sort(compareTermIds)

/** Counts the cells of all sheets; the parts of one table, by term, together. */
function countCells(sheets: readonly SheetOutcome[]): CellCount {
  const byGrid = new Map<SheetGrid, SheetOutcome[]>()
  for (const sheet of sheets) byGrid.set(sheet.table.grid, [...(byGrid.get(sheet.table.grid) ?? []), sheet])
  return [...byGrid.values()]
    .flatMap((parts) => {
      const [first] = parts
      if (!first) return []
      const records = parts.flatMap(({ table }) => table.read.records)
      const whole = { ...first.table, read: { ...first.table.read, records } }
      return [
        accountCells(
          whole,
          parts.flatMap(({ added }) => added),
        ),
      ]
    })
    .reduce((sum, one) => addCounts(sum, one), noCells)
}

/** A safeguard: no cell should get here. */
function reportLost({ lost }: CellCount): readonly Diagnostic[] {
  if (lost.length === 0) return []
  const shown = lost.slice(0, mostLost).map(({ place, text }) => `${cellPlace(place)}的“${text}”`)
  const more = lost.length > mostLost ? `等${lost.length}处` : ''
  return [
    diagnose('cell-unread', `${shown.join('、')}${more}没有放进台账`, lost[0]?.place, [
      '要紧的，在表里另写一列，或者导入后在台账里补上。',
    ]),
  ]
}

const mostLost = 10

/** A table whose rows belong to several terms is reported by term; what concerns its columns is the same each time. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return diagnostics.filter(({ code, message }) => {
    const key = `${code} ${message}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

function judge(
  record: SheetRecord,
  { kind, term, isMissing }: SheetTable,
  { school }: Workspace,
  { recognise }: Recogniser,
  digest: string,
): JudgedRow['outcome'] {
  if (isMissing) return { type: 'termless' }
  const date = followsDates(kind) ? dateOf(record, kind) : undefined
  if (date && assignTerm(date, term, school.terms).id !== term.id) return { type: 'elsewhere' }
  return record.faults.length > 0 ? { type: 'unreadable' } : recognise(record, digest)
}

function withNote(record: SheetRecord, text: string): SheetRecord {
  const note = record.values.get('note')?.text
  const joined = note === undefined ? text : `${note}；${text}`
  return { ...record, values: new Map([...record.values, ['note', { text: joined, value: joined }]]) }
}

/** A new record's fields in the order of the kind: id, the kind's own, then the common ones. */
function newFields(id: string, { values, groups }: SheetRecord, kind: KindDefinition): NewFields {
  const fields = new Map<string, NewValue>([['id', id]])
  for (const field of fieldsOfKind(kind)) {
    const items = groups.get(field.name)
    if (field.type === 'group') {
      if (items)
        fields.set(
          field.name,
          items.map((item) => new Map(textsOf(item, field.fields ?? []))),
        )
    } else for (const [name, text] of textsOf(values, [field])) if (name !== 'id') fields.set(name, text)
  }
  return fields
}

/** The texts of some fields, in order; a unit written after the quantity (3盏) is not repeated. */
function textsOf(
  values: ReadonlyMap<string, SheetValue>,
  fields: readonly FieldDefinition[],
): readonly (readonly [string, string | readonly string[]])[] {
  const hasUnit = unitBehind(values.get('quantity')?.text ?? '') !== ''
  return fields.flatMap(({ name, type }) => {
    const { text, list } = values.get(name) ?? {}
    if (text === undefined || (name === 'unit' && hasUnit)) return []
    return [[name, list ?? (type === 'texts' && text.includes('\n') ? text.split('\n') : text)]]
  })
}
