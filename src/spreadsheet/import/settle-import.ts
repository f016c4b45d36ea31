import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import {
  type ImportMemory,
  type KindDefinition,
  type NewFields,
  type NewMemory,
  nextRecordIds,
  type Workspace,
} from '../../records/index.ts'
import { fieldsOfKind } from '../kind-fields.ts'
import { ignoreWord, noteWord } from './apply-memory.ts'
import { cellPlace } from './cell-place.ts'
import { dateOf, termHolding } from './choose-term.ts'
import { joinGroups } from './join-groups.ts'
import { listPlaces } from './list-places.ts'
import type { SheetTable } from './read-tables.ts'
import { makeRecogniser, type Recognised } from './recognise.ts'
import { reportTable } from './report-table.ts'
import type { SheetRecord } from './sheet-record.ts'
import { labelOf } from './target.ts'

/** Records to be added to one ledger. */
export interface LedgerAddition {
  readonly term: string
  readonly kind: KindDefinition
  readonly records: readonly NewFields[]
}

/** What became of the rows of one sheet. */
export interface SheetOutcome {
  readonly table: SheetTable
  /** New records, by row (from 0) and id. */
  readonly added: readonly { readonly row: number; readonly id: string; readonly record: SheetRecord }[]
  readonly known: number
  /** Rows that were not imported, of every sort. */
  readonly left: number
}

/** An import, worked out and not yet written. */
export interface ImportPlan {
  readonly additions: readonly LedgerAddition[]
  readonly memory: NewMemory
  readonly sheets: readonly SheetOutcome[]
}

/** Tells rows by what they say; the same row of the same ledger has the same digest. */
export type DigestOf = (ledger: string, record: SheetRecord) => string

/** `2025-autumn/repairs` */
export const ledgerPath = (term: string, kind: KindDefinition): string => `${term}/${kind.plural}`

/** Decides for every row whether it is new, gives new ones their ids, and tells what is left out and why. */
export function settleImport(
  tables: readonly SheetTable[],
  workspace: Workspace,
  memory: ImportMemory,
  fileName: string,
  digestOf: DigestOf,
): Outcome<ImportPlan> {
  const joined = joinGroups(tables, workspace)
  const diagnostics: Diagnostic[] = [...joined.diagnostics]
  const additions = new Map<string, { term: string; kind: KindDefinition; records: NewFields[] }>()
  const recognisers = new Map<string, ReturnType<typeof makeRecogniser>>()
  const ids = new Map<string, () => string>()
  const imported: NewMemory['imported'][number][] = []
  const sheets = joined.value.map((table): SheetOutcome => {
    const { kind, term } = table
    const ledger = ledgerPath(term.id, kind)
    const recognise =
      recognisers.get(ledger) ??
      makeRecogniser(workspace, term.id, kind, memory.imported.get(ledger) ?? new Map())
    recognisers.set(ledger, recognise)
    const given = table.read.records.flatMap(({ values }) => values.get('id')?.text ?? [])
    const next = ids.get(ledger) ?? nextRecordIds(workspace, term.id, kind, given)
    ids.set(ledger, next)
    const taken = new Set<string>()
    const added: { row: number; id: string; record: SheetRecord }[] = []
    const outcomes: { record: SheetRecord; outcome: Recognised | { type: 'unreadable' | 'elsewhere' } }[] = []
    for (const record of table.read.records) {
      const outcome = judge(record, table, workspace, recognise, digestOf(ledger, record))
      outcomes.push({ record, outcome })
      const place = `${fileName} ${table.sheet}!${record.row + 1}`
      if (outcome.type === 'known' && outcome.log)
        imported.push({ ledger, digest: digestOf(ledger, record), id: outcome.id, place })
      if (outcome.type !== 'new') continue
      const own = record.values.get('id')?.text
      const id = own === undefined || /^\d{1,4}$/.test(own) || taken.has(own) ? next() : own
      taken.add(id)
      added.push({ row: record.row, id, record })
      imported.push({ ledger, digest: digestOf(ledger, record), id, place })
      const addition = additions.get(ledger) ?? { term: term.id, kind, records: [] }
      addition.records.push(newFields(id, record, kind))
      additions.set(ledger, addition)
    }
    diagnostics.push(
      ...reportOutcomes(table, outcomes),
      ...reportTable(
        table,
        added.map(({ record }) => record),
      ),
    )
    const known = outcomes.filter(({ outcome }) => outcome.type === 'known').length
    return { table, added, known, left: outcomes.length - known - added.length }
  })
  const columns = sheets
    .filter(({ table, added }) => !table.remembered && added.length > 0)
    .map(({ table }) => columnMemory(table))
  return { value: { additions: [...additions.values()], memory: { columns, imported }, sheets }, diagnostics }
}

function judge(
  record: SheetRecord,
  { kind, term }: SheetTable,
  { school }: Workspace,
  recognise: ReturnType<typeof makeRecogniser>,
  digest: string,
): Recognised | { readonly type: 'unreadable' | 'elsewhere' } {
  const date = dateOf(record, kind)
  const other = date && termHolding(school.terms, date)
  if (other && other.id !== term.id) return { type: 'elsewhere' }
  return record.faults.length > 0 ? { type: 'unreadable' } : recognise(record, digest)
}

/** A new record's fields in the order of the kind: id, the kind's own, then the common ones. */
function newFields(id: string, { values, groups }: SheetRecord, kind: KindDefinition): NewFields {
  const fields = new Map<string, NewFields extends ReadonlyMap<string, infer V> ? V : never>([['id', id]])
  const hidesUnit = (own: ReadonlyMap<string, { text: string }>): boolean =>
    /\D$/.test(own.get('quantity')?.text ?? '0')
  for (const { name, type } of fieldsOfKind(kind)) {
    const text = values.get(name)?.text
    const items = groups.get(name)
    if (type === 'group' && items)
      fields.set(
        name,
        items.map(
          (item) =>
            new Map(
              [...item]
                .filter(([key]) => key !== 'unit' || !hidesUnit(item))
                .map(([key, { text: own }]) => [key, own]),
            ),
        ),
      )
    else if (text !== undefined && name !== 'id' && (name !== 'unit' || !hidesUnit(values)))
      fields.set(name, type === 'texts' && text.includes('\n') ? text.split('\n') : text)
  }
  return fields
}

function reportOutcomes(
  { sheet, kind, term, read, header }: SheetTable,
  outcomes: readonly { record: SheetRecord; outcome: Recognised | { type: 'unreadable' | 'elsewhere' } }[],
): readonly Diagnostic[] {
  const rows = (type: string): readonly SheetRecord[] =>
    outcomes.filter(({ outcome }) => outcome.type === type).map(({ record }) => record)
  const labels = new Map(fieldsOfKind(kind).map(({ name, label }) => [name, label]))
  const diagnostics: Diagnostic[] = []
  for (const { row, faults } of rows('unreadable'))
    diagnostics.push(
      diagnose('row-unreadable', `${sheet}!第${row + 1}行没有导入：${faults.join('；')}`, undefined, [
        '在表里补上或改正，再导入一次',
      ]),
    )
  for (const { record, outcome } of outcomes) {
    if (outcome.type !== 'differs') continue
    const names = outcome.fields.map((name) => `“${labels.get(name) ?? name}”`).join('、')
    diagnostics.push(
      diagnose(
        'row-differs',
        `${sheet}!第${record.row + 1}行的编号“${outcome.record.id}”台账里已经有了，但${names}不同，没有改动台账`,
        undefined,
        ['以表格为准的，在台账里改那条记录；另是一件事的，换一个编号'],
        [{ message: '台账里的记录', location: outcome.record.location }],
      ),
    )
  }
  const known = rows('known')
  if (known.length > 0)
    diagnostics.push(
      diagnose(
        'row-known',
        `工作表“${sheet}”有${known.length}行台账里已经有了，没有重复导入${listPlaces(known)}`,
      ),
    )
  const removed = rows('removed')
  if (removed.length > 0)
    diagnostics.push(
      diagnose(
        'row-removed',
        `工作表“${sheet}”有${removed.length}行以前导入过，后来从台账里删掉了，没有再导入${listPlaces(removed)}`,
      ),
    )
  const elsewhere = rows('elsewhere')
  if (elsewhere.length > 0)
    diagnostics.push(
      diagnose(
        'row-other-term',
        `工作表“${sheet}”有${elsewhere.length}行的日期在别的学期里，不在${term.label}，没有导入${listPlaces(elsewhere)}`,
        undefined,
        ['用 --term 写明那个学期，再导入一次'],
      ),
    )
  const sums = { sum: '合计', remark: '说明文字', example: '示例', header: '重复的表头' } as const
  const skipped = read.skipped.map(({ row, type, text }) => {
    const short = text.length > 20 ? `${text.slice(0, 20)}…` : text
    return `第${row + 1}行（${type in sums ? sums[type as keyof typeof sums] : ''}：${short}）`
  })
  if (skipped.length > 0)
    diagnostics.push(
      diagnose(
        'row-skipped',
        `工作表“${sheet}”略过了${skipped.length}行：${skipped.slice(0, 8).join('、')}${skipped.length > 8 ? '……' : ''}`,
      ),
    )
  if (read.hidden.length > 0)
    diagnostics.push(
      diagnose(
        'row-hidden',
        `工作表“${sheet}”有${read.hidden.length}行是隐藏的，也一起读了（${cellPlace(sheet, read.hidden[0] ?? header.last, 0)}等）`,
      ),
    )
  return diagnostics
}

/** How the columns were read, for the memory file. */
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
