import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { FieldDefinition, Workspace } from '../../records/index.ts'
import { cellAt } from './cell-place.ts'
import type { SheetTable } from './read-tables.ts'
import { groupDifferences } from './recognise.ts'
import type { SheetRecord, SheetValue } from './sheet-record.ts'

type Items = ReadonlyMap<string, SheetValue>[]

/**
 * Attaches to the records of a workbook the groups on separate sheets (采购-物品清单), by id. Groups of records already in the ledger
 * are compared with it; groups that belong to no record are reported.
 */
export function joinGroups(
  tables: readonly SheetTable[],
  { ledgers }: Workspace,
): Outcome<readonly SheetTable[]> {
  const groupTables = tables.filter(({ group }) => group !== undefined)
  if (groupTables.length === 0) return { value: tables, diagnostics: [] }
  const diagnostics: Diagnostic[] = []
  const byKind = new Map<string, Map<string, Map<string, Items>>>()
  for (const table of groupTables) {
    const { kind, group } = table
    if (!group) continue
    const byId = byKind.get(kind.name) ?? new Map<string, Map<string, Items>>()
    byKind.set(kind.name, byId)
    collect(table, group, byId, diagnostics)
  }
  const joined = tables
    .filter(({ group }) => group === undefined)
    .map((table): SheetTable => {
      const byId = byKind.get(table.kind.name)
      return byId
        ? {
            ...table,
            read: { ...table.read, records: table.read.records.map((record) => join(record, byId, table)) },
          }
        : table
    })
  for (const { kind, file, sheet, group, header } of groupTables) {
    const place = cellAt({ file, name: sheet }, header.last + 1, 0)
    const known = new Map(
      [...ledgers.values()].flatMap((ledger) =>
        (ledger.get(kind.name)?.records ?? []).map((record) => [record.id, record] as const),
      ),
    )
    for (const [id, groups] of byKind.get(kind.name) ?? []) {
      if (known.has(id)) {
        const record = known.get(id)
        const told = tables.some(
          (table) =>
            table.group === undefined &&
            table.kind.name === kind.name &&
            table.read.records.some(({ values }) => values.get('id')?.text === id),
        )
        if (!record || told || groupDifferences({ groups }, record).length === 0) continue
        diagnostics.push(
          diagnose(
            'row-differs',
            `${sheet}里编号“${id}”的${group?.label ?? ''}与台账不同，没有改动台账`,
            place,
            ['以表格为准的，在台账里改那条记录。'],
          ),
        )
      } else if (
        !joined.some(
          (table) =>
            table.kind.name === kind.name &&
            table.read.records.some(({ values }) => values.get('id')?.text === id),
        )
      )
        diagnostics.push(
          diagnose(
            'row-unreadable',
            `${sheet}里编号“${id}”的几行没有导入：台账和工作表“${kind.label}”里都没有这个编号`,
            place,
            [`在工作表“${kind.label}”里加上这条记录，编号写得一样。`],
          ),
        )
    }
  }
  return { value: joined, diagnostics }
}

function collect(
  { file, sheet, read }: SheetTable,
  group: FieldDefinition,
  byId: Map<string, Map<string, Items>>,
  diagnostics: Diagnostic[],
): void {
  for (const { row, values, faults } of read.records) {
    const id = values.get('id')?.text
    const place = faults[0]?.place ?? cellAt({ file, name: sheet }, row, 0)
    const reasons = [
      ...faults.map(({ reason }) => reason),
      ...(id === undefined ? ['“编号”空着，不知道是哪条记录的'] : []),
    ]
    if (id === undefined || reasons.length > 0) {
      diagnostics.push(
        diagnose('row-unreadable', `${sheet}!第${row + 1}行没有导入：${reasons.join('；')}`, place, [
          '在表里补上或改正，再导入一次。',
        ]),
      )
      continue
    }
    const groups = byId.get(id) ?? new Map<string, Items>()
    byId.set(id, groups)
    groups.set(group.name, [
      ...(groups.get(group.name) ?? []),
      new Map([...values].filter(([name]) => name !== 'id')),
    ])
  }
}

function join(
  record: SheetRecord,
  byId: ReadonlyMap<string, ReadonlyMap<string, Items>>,
  { kind, file, sheet }: SheetTable,
): SheetRecord {
  const own = byId.get(record.values.get('id')?.text ?? '')
  const groups = new Map([...record.groups, ...(own ?? [])])
  const missing = kind.fields.filter(
    ({ type, required, name }) => type === 'group' && required === true && !groups.has(name),
  )
  const place = cellAt({ file, name: sheet }, record.row, 0)
  const faults = [...record.faults, ...missing.map(({ label }) => ({ reason: `“${label}”空着`, place }))]
  const content = own
    ? record.content +
      JSON.stringify(
        [...own].map(([name, items]) => [
          name,
          items.map((item) => [...item].map(([key, { text }]) => [key, text])),
        ]),
      )
    : record.content
  return { ...record, groups, faults, content }
}
