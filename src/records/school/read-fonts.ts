import { diagnose, type Location } from '../../diagnostics/index.ts'
import { field } from '../field.ts'
import type { ReadContext } from '../reading/context.ts'
import { makeFieldTable } from '../reading/field-table.ts'
import { readFields } from '../reading/read-fields.ts'
import type { FontFile, FontName } from '../record.ts'
import type { TreeNode } from '../source/tree.ts'
import { fontFields } from './school-fields.ts'

const table = makeFieldTable(fontFields)

/** Files of the typefaces of the standard, and of other fonts used by forms. */
export interface FontsRead {
  readonly fonts: Readonly<Partial<Record<FontName, FontFile>>>
  readonly ownFonts: ReadonlyMap<string, FontFile>
}

/**
 * Reads `fonts:`, a font file per typeface: 仿宋: fonts/simfang.ttf; the name of a font within a collection follows `#`.
 * @param named names of fonts in 版式, which may have files too
 */
export function readFonts(node: TreeNode, named: ReadonlySet<string>, context: ReadContext): FontsRead {
  if (node.type !== 'map') {
    const message = '“字体”（fonts）要写成“字体名: 文件”'
    context.report(diagnose('wrong-type', message, node.location, ['如“仿宋: fonts/simfang.ttf”。']))
    return { fonts: {}, ownFonts: new Map() }
  }
  const other = [...named].filter((name) => !table.byKey.has(name)).map((name) => field(name, name, 'text'))
  const { values, locations } = readFields(node, makeFieldTable([...fontFields, ...other]), '字体', context)
  const files = Object.entries(values).flatMap(([name, value]) => {
    const location = locations[name]
    return typeof value === 'string' && location ? [[name, fileOf(value.trim(), location)] as const] : []
  })
  return {
    fonts: Object.fromEntries(files.filter(([name]) => table.byKey.has(name))),
    ownFonts: new Map(files.filter(([name]) => !table.byKey.has(name))),
  }
}

function fileOf(written: string, location: Location): FontFile {
  const [, path = '', face] = /^(.*?)(?:#([^#\\/]+))?$/.exec(written) ?? []
  return { path, ...(face !== undefined && { face }), location }
}
