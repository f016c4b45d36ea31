import { isCollection, type Node, type YAMLMap, type YAMLSeq } from 'yaml'
import type { EditValue } from './edit.ts'
import { indent, writeBlock, writeFlow } from './write-value.ts'
import { afterComments, afterLine, columnOf, endOf, type Splice, type YamlFile } from './yaml-file.ts'

/** The change that adds an entry at the end of a mapping. A comment becomes lines above it, in block style only. */
export function entryAtEnd(
  { text }: YamlFile,
  map: YAMLMap<Node, Node | null>,
  key: string,
  value: EditValue,
  comment?: string,
): Splice | undefined {
  const last = map.items.at(-1)
  const [start, end] = map.range ?? [0, 0, 0]
  if (!last) {
    // An empty mapping is written {}.
    return map.flow === true ? { start, end, by: writeFlow({ [key]: value }) } : undefined
  }
  const at = endOf(last.value ?? last.key)
  if (map.flow === true)
    return {
      start: at,
      end: at,
      by: `, ${writeFlow({ [key]: value })
        .slice(1, -1)
        .trim()}`,
    }
  const column = columnOf(text, last.key.range?.[0] ?? start)
  const lines = [
    ...(comment === undefined ? [] : comment.split('\n').map((line) => `# ${line}`)),
    writeBlock({ [key]: value }),
  ]
  return below(text, at, column, indent(lines.join('\n'), column))
}

/** The change that adds an item at the end of a list. */
export function itemAtEnd({ text }: YamlFile, list: YAMLSeq<Node>, value: EditValue): Splice | undefined {
  const last = list.items.at(-1)
  const [start, end] = list.range ?? [0, 0, 0]
  if (list.flow === true) {
    if (!last) return { start, end, by: `[${inFlow(value)}]` }
    const at = endOf(last)
    return { start: at, end: at, by: `, ${inFlow(value)}` }
  }
  if (!last) return undefined
  const column = columnOf(text, start)
  const asBlock = typeof value === 'object' && !(isCollection(last) && last.flow === true)
  const written = asBlock ? writeBlock([value]) : `- ${inFlow(value)}`
  const blank = hasBlankBefore(text, list) ? '\n' : ''
  return below(text, endOf(last), column, blank + indent(written, column))
}

/** A value as it may stand inside a flow list. */
const inFlow = (value: EditValue): string => writeFlow([value]).slice(1, -1).trim()

/** Lines put below the line that holds an offset, and below the comments that belong to it. */
export function below(text: string, offset: number, column: number, lines: string): Splice {
  const at = afterComments(text, afterLine(text, offset), column)
  const open = at > 0 && text[at - 1] !== '\n'
  return { start: at, end: at, by: `${open ? '\n' : ''}${lines}\n` }
}

const isOneLine = (text: string, node: Node): boolean =>
  !text
    .slice(node.range?.[0] ?? 0, endOf(node))
    .trimEnd()
    .includes('\n')

/** Whether blank lines stand between the records: between the last two, or, where there is one, if it has several lines. */
function hasBlankBefore(text: string, list: YAMLSeq<Node>): boolean {
  const [before, last] = list.items.slice(-2)
  if (!before || !last) return before !== undefined && !isOneLine(text, before)
  return /\n[ \t]*\r?\n/.test(text.slice(endOf(before) - 1, last.range?.[0] ?? 0))
}
