import { diagnose } from '../../diagnostics/index.ts'
import type { ReadContext } from '../reading/context.ts'
import { quoteValue } from '../reading/quote-value.ts'
import type { TreeNode } from '../source/tree.ts'
import { readMonths } from '../values/read-months.ts'

const example = '写成 [2-3, 4, 5, 6-7] 或 [[2, 3], [6, 7]]。'

/** Reads `planMonths:`, a list of groups of months that share a block of the plan: 2-3, 六、七月, [6, 7]. */
export function readPlanMonths(node: TreeNode, context: ReadContext): readonly (readonly number[])[] {
  const items = node.type === 'list' ? node.items : [node]
  return items.map((item) => [...new Set(monthsOf(item, context))]).filter((months) => months.length > 0)
}

function monthsOf(node: TreeNode, context: ReadContext): readonly number[] {
  if (node.type === 'list') return node.items.flatMap((item) => monthsOf(item, context))
  if (node.type === 'map') {
    context.report(
      diagnose('wrong-type', '“月份分块”（planMonths）要写成月份的列表', node.location, [example]),
    )
    return []
  }
  const read = readMonths(node.text.trim(), context.term)
  if (read.type === 'value') return Array.isArray(read.value) ? (read.value as readonly number[]) : []
  const message = `“月份分块”写的是${quoteValue(node.text)}，${read.reason}`
  context.report(diagnose(read.code, message, node.location, [example]))
  return []
}
