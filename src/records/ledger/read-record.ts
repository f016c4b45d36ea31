import { diagnose } from '../../diagnostics/index.ts'
import { deriveValues } from '../derive/index.ts'
import type { KindDefinition } from '../field.ts'
import type { ReadContext } from '../reading/context.ts'
import type { FieldTable } from '../reading/field-table.ts'
import { quoteValue } from '../reading/quote-value.ts'
import { readFields } from '../reading/read-fields.ts'
import { findWideColon } from '../reading/wide-colon.ts'
import type { FieldValues, LedgerDate, LedgerRecord } from '../record.ts'
import { isEmpty, type TreeMap, type TreeNode } from '../source/tree.ts'
import { asDate } from '../value-guards.ts'

/** Reads one item of a ledger; undefined, with a diagnostic, if it is not a mapping. */
export function readRecord(
  node: TreeNode,
  kind: KindDefinition,
  table: FieldTable,
  context: ReadContext,
): LedgerRecord | undefined {
  if (node.type !== 'map') {
    reportShape(node, table, context)
    return undefined
  }
  const { values: written, locations } = readFields(node, table, ownerOf(node, table), context)
  const values = deriveValues(kind.name, written)
  const date = dateOf(values, kind)
  return {
    kind: kind.name,
    id: typeof values.id === 'string' ? values.id : '',
    term: context.term.id,
    ...(date && { date }),
    values,
    location: node.location,
    locations,
  }
}

/** How messages refer to a record: by its id, if it has one. */
function ownerOf(map: TreeMap, table: FieldTable): string {
  const id = map.entries.find(({ key }) => table.byKey.get(key.text)?.name === 'id')?.value
  return id?.type === 'scalar' && !isEmpty(id) ? `记录${quoteValue(id.text)}` : '这条记录'
}

function dateOf(values: FieldValues, kind: KindDefinition): LedgerDate | undefined {
  for (const name of kind.dates) {
    const date = asDate(values[name])
    if (date) return date
  }
  return undefined
}

function reportShape(node: TreeNode, table: FieldTable, context: ReadContext): void {
  const colon = node.type === 'scalar' ? findWideColon(node) : undefined
  if (colon) {
    context.report(colon.diagnostic)
    return
  }
  const text = node.type === 'scalar' ? node.text : ''
  const hint = `一条记录写成几行“字段: 值”，如：${table.fields
    .slice(0, 2)
    .map(({ label }) => `“${label}: …”`)
    .join('')}。`
  const message =
    node.type === 'list'
      ? '这条记录里又是一个列表，多了一个“- ”'
      : isEmpty(node)
        ? '这条记录是空的'
        : `这条记录只有一段文字${quoteValue(text)}，没有分字段写`
  context.report(diagnose('record-shape', message, node.location, [hint]))
}
