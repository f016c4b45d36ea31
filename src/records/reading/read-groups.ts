import { diagnose, type Location } from '../../diagnostics/index.ts'
import { saysNone } from '../../text/index.ts'
import type { FieldDefinition } from '../field.ts'
import type { FieldGroup, FieldValues } from '../record.ts'
import { sayingNone } from '../saying-none.ts'
import type { TreeMap, TreeNode } from '../source/tree.ts'
import type { ReadContext } from './context.ts'
import type { FieldTable } from './field-table.ts'
import { quoteValue } from './quote-value.ts'
import { findWideColon } from './wide-colon.ts'

/** Reads one mapping; passed in by the reader of mappings, which uses this module to read groups. */
export type ReadMap = (
  map: TreeMap,
  table: FieldTable,
  owner: string,
) => { values: FieldValues; locations: Readonly<Record<string, Location>> }

/** Words that stand for an empty list. */
export const noneWords: ReadonlySet<string> = new Set(['无', '没有', '未发现'])

/**
 * Reads a list of mappings. A single mapping is accepted as a list of one, with a report; 无 is an empty list. An item whose own
 * name is 无 does not count, which is reported if it has other values.
 */
export function readGroups(
  node: TreeNode,
  field: FieldDefinition,
  table: FieldTable | undefined,
  context: ReadContext,
  readMap: ReadMap,
): readonly FieldGroup[] | undefined {
  if (!table) return undefined
  const example = `每一项以“- ”开头，下面写${table.fields
    .slice(0, 3)
    .map(({ label }) => `“${label}: …”`)
    .join('')}。`
  if (node.type === 'scalar') {
    if (noneWords.has(node.text.trim())) return []
    const message = `“${field.label}”要写成列表，这里却是一段文字${quoteValue(node.text)}`
    context.report(diagnose('group-shape', message, node.location, [example]))
    return undefined
  }
  if (node.type === 'map') {
    const message = `“${field.label}”要写成列表，这一项前面缺少“- ”`
    context.report(diagnose('group-shape', message, node.location, [example]))
  }
  const items = node.type === 'map' ? [node] : node.items
  return items.flatMap((item, index): readonly FieldGroup[] => {
    if (item.type !== 'map') {
      reportItem(item, field, table, example, context)
      return []
    }
    const { values, locations } = readMap(item, table, `“${field.label}”第${index + 1}项`)
    const none = sayingNone(values, table.fields)
    if (!none) return [{ type: 'group', values, locations, location: item.location }]
    const others = table.fields.filter(({ name }) => name !== none.name && isWritten(values[name]))
    if (others.length > 0)
      context.report(
        diagnose(
          'item-none',
          `“${field.label}”第${index + 1}项的“${none.label}”写的是“${none.written}”，这一项不算；` +
            `它的${others.map(({ label }) => `“${label}”`).join('')}也不算`,
          locations[none.name] ?? item.location,
          ['确实没有的，删去这一项；有的，写清是什么。'],
        ),
      )
    return []
  })
}

const isWritten = (value: FieldValues[string] | undefined): boolean =>
  value !== undefined && !(typeof value === 'string' && saysNone(value))

function reportItem(
  item: TreeNode,
  field: FieldDefinition,
  table: FieldTable,
  example: string,
  context: ReadContext,
): void {
  const colon = item.type === 'scalar' ? findWideColon(item) : undefined
  if (colon && table.byKey.has(colon.key)) {
    context.report(colon.diagnostic)
    return
  }
  const text = item.type === 'scalar' ? item.text : ''
  const message =
    text === ''
      ? `“${field.label}”里有空的一项`
      : `“${field.label}”的一项要分字段写，这里却是文字${quoteValue(text)}`
  context.report(diagnose('group-shape', message, item.location, [example]))
}
