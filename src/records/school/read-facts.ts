import { diagnose, type Location } from '../../diagnostics/index.ts'
import type { ReadContext } from '../reading/context.ts'
import type { FieldTable } from '../reading/field-table.ts'
import type { FieldValue, FieldValues } from '../record.ts'
import { isEmpty, type TreeNode } from '../source/tree.ts'

/** Reads `facts:`, free words and numbers for templates: 监控天数: 30. A name that the profile already uses is an error. */
export function readFacts(
  node: TreeNode,
  profile: FieldTable,
  context: ReadContext,
): { values: FieldValues; locations: Readonly<Record<string, Location>> } {
  const values = Object.create(null) as Record<string, FieldValue>
  const locations = Object.create(null) as Record<string, Location>
  if (node.type !== 'map') {
    context.report(
      diagnose('wrong-type', '“基本情况”（facts）要写成“名称: 值”', node.location, ['如“监控天数: 30”。']),
    )
    return { values, locations }
  }
  for (const { key, value } of node.entries) {
    const known = profile.byKey.get(key.text)
    if (known || key.text in values) {
      const message = known ? `“${key.text}”是学校信息已有的字段，不写在 facts 里` : `“${key.text}”写了两次`
      context.report(
        diagnose('duplicate-key', message, key.location, [known ? '移到最外层。' : '留下一个。']),
      )
      continue
    }
    if (isEmpty(value)) continue
    const read = readFact(value)
    if (read === undefined) {
      const message = `“${key.text}”只能是文字、数或文字的列表`
      context.report(diagnose('wrong-type', message, value.location, ['拆成几个名称，或者建一本自定台账。']))
      continue
    }
    values[key.text] = read
    locations[key.text] = value.location
  }
  return { values, locations }
}

/** An unquoted number is a number; anything else remains text. */
function readFact(node: TreeNode): FieldValue | undefined {
  if (node.type === 'scalar') {
    const isNumber = node.plain && /^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/.test(node.text)
    return isNumber ? Number(node.text) : node.text.trim()
  }
  if (node.type === 'map') return undefined
  const texts = node.items.map((item) => (item.type === 'scalar' ? item.text.trim() : undefined))
  return texts.every((text) => text !== undefined) ? texts : undefined
}
