import { diagnose } from '../../diagnostics/index.ts'
import type { ReadContext } from '../reading/context.ts'
import { makeFieldTable } from '../reading/field-table.ts'
import { readFields } from '../reading/read-fields.ts'
import type { FontFile, FontName } from '../record.ts'
import type { TreeNode } from '../source/tree.ts'
import { fontFields } from './school-fields.ts'

const table = makeFieldTable(fontFields)

/** Reads `fonts:`, a font file for each typeface: 仿宋: fonts/simfang.ttf; after `#` the name of a font of a collection. */
export function readFonts(
  node: TreeNode,
  context: ReadContext,
): Readonly<Partial<Record<FontName, FontFile>>> {
  if (node.type !== 'map') {
    const message = '“字体”（fonts）要写成“字体名: 文件”'
    context.report(diagnose('wrong-type', message, node.location, ['如“仿宋: fonts/simfang.ttf”']))
    return {}
  }
  const { values, locations } = readFields(node, table, '字体', context)
  const entries = Object.entries(values).flatMap(([name, value]) => {
    const location = locations[name]
    if (typeof value !== 'string' || location === undefined) return []
    const [, path = '', face] = /^(.*?)(?:#([^#\\/]+))?$/.exec(value.trim()) ?? []
    return [[name, { path, ...(face !== undefined && { face }), location }] as const]
  })
  return Object.fromEntries(entries)
}
