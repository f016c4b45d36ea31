import type { Term } from '../../calendar/index.ts'
import { diagnose, makeFaultList, type Outcome } from '../../diagnostics/index.ts'
import { commonFields, type FieldDefinition, field, type KindDefinition } from '../field.ts'
import { checkCharacters } from '../reading/check-characters.ts'
import type { ReadContext } from '../reading/context.ts'
import { type FieldTable, keysOfTable, makeFieldTable } from '../reading/field-table.ts'
import { readFields } from '../reading/read-fields.ts'
import type { Ledger } from '../record.ts'
import { readTree } from '../source/read-tree.ts'
import type { SourceFile } from '../source/source-file.ts'
import type { TreeEntry, TreeMap, TreeNode } from '../source/tree.ts'
import { readRecord } from './read-record.ts'

/** The mapping form of a ledger: `complete: true` with `records:`. */
export const ledgerFields: readonly FieldDefinition[] = [
  field('complete', '完整', 'flag', { help: '台账记全了，没有的就是没有发生。' }),
  field('records', '记录', 'group', { help: '一条记录一项。' }),
]

const wrapper = makeFieldTable(ledgerFields)

/** Stands for no records: `记录: 无`. */
export const noRecords = /^(无|没有)$/

/** Parses a ledger file: a list of records, or a mapping with `complete` and `records`. A file without either is an empty ledger, and blank. */
export function parseLedger(source: SourceFile, kind: KindDefinition, term: Term): Outcome<Ledger> {
  const faults = makeFaultList()
  const context: ReadContext = { term, ...faults }
  const table = makeFieldTable(kind.fields, commonFields)
  const keys = new Set([...wrapper.byKey.keys(), ...keysOfTable(table)])
  const tree = readTree(source, (word) => keys.has(word))
  tree.diagnostics.forEach(faults.report)
  if (tree.value) checkCharacters(tree.value).forEach(faults.report)
  const { complete, items } = tree.value
    ? openLedger(tree.value, table, context)
    : { complete: false, items: [] }
  const records = items
    .map((item) => readRecord(item, kind, table, context))
    .filter((record) => record !== undefined)
  const isBlank = tree.value === undefined || (tree.value.type === 'scalar' && tree.value.text.trim() === '')
  return {
    value: {
      kind,
      term: term.id,
      file: source.file,
      complete,
      records,
      ...(isBlank && { blank: true as const }),
    },
    diagnostics: faults.all(),
  }
}

/** Finds the records of a ledger in either form. */
function openLedger(
  root: TreeNode,
  table: FieldTable,
  context: ReadContext,
): { complete: boolean; items: readonly TreeNode[] } {
  if (root.type === 'list') return { complete: false, items: root.items }
  if (root.type === 'scalar') {
    if (root.text.trim() !== '') reportShape(root, '台账要写成记录的列表，这里只有一段文字', context)
    return { complete: false, items: [] }
  }
  if (!root.entries.some(({ key }) => wrapper.byKey.has(key.text))) {
    const isRecord = root.entries.some(({ key }) => table.byKey.has(key.text))
    reportShape(root, isRecord ? '记录前面缺少“- ”' : '台账要写成记录的列表', context)
    return { complete: false, items: isRecord ? splitRecords(root) : [] }
  }
  const { values, raw } = readFields(root, wrapper, '台账', context, new Set(['records']))
  const records = raw.get('records')?.value
  if (records && records.type !== 'list' && !isNone(records))
    reportShape(records, '“记录”（records）要写成列表', context)
  return { complete: values.complete === true, items: records?.type === 'list' ? records.items : [] }
}

/** Splits records written one after the other without dashes: each begins where the first key recurs. */
function splitRecords(root: TreeMap): readonly TreeMap[] {
  const records: TreeEntry[][] = []
  for (const entry of root.entries) {
    const last = records.at(-1)
    if (last && entry.key.text !== last[0]?.key.text) last.push(entry)
    else records.push([entry])
  }
  return records.map((entries) => ({
    type: 'map',
    entries,
    location: entries[0]?.key.location ?? root.location,
  }))
}

const isNone = (node: TreeNode): boolean => node.type === 'scalar' && noRecords.test(node.text)

const reportShape = (node: TreeNode, message: string, context: ReadContext): void =>
  context.report(
    diagnose('ledger-shape', message, node.location, ['每条记录以“- ”开头，如“- 编号: WX-001”。']),
  )
