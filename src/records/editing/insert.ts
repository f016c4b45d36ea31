import { isCollection, type Node, type YAMLMap, type YAMLSeq } from 'yaml'
import type { EditValue } from './edit.ts'
import { indent, writeBlock, writeFlow } from './write-value.ts'
import { afterComments, afterLine, columnOf, endOf, type Splice, type YamlFile } from './yaml-file.ts'

/** Makes the splice that appends an entry to a mapping. A comment is placed on lines above it, in block style only. */
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

/** An item of a list, as text. */
export interface WrittenItem {
  /** In block style: with its dash, starting in column 0, without a final line break. */
  readonly block: string
  /** In flow style: on one line, without a dash. */
  readonly flow: string
}

/** Makes the splice that appends items to a list, in its style. */
export function itemsAtEnd(
  { text }: YamlFile,
  list: YAMLSeq<Node>,
  items: readonly WrittenItem[],
): Splice | undefined {
  const last = list.items.at(-1)
  const [start, end] = list.range ?? [0, 0, 0]
  if (list.flow === true) {
    const written = items.map(({ flow }) => flow).join(', ')
    if (!last) return { start, end, by: `[${written}]` }
    const at = endOf(last)
    return { start: at, end: at, by: `, ${written}` }
  }
  if (!last) return undefined
  const column = columnOf(text, start)
  const inOneLine = isCollection(last) && last.flow === true
  const written = items.map((item) => (inOneLine ? `- ${item.flow}` : item.block))
  const blank = hasBlankLines(text, list) ? '\n' : ''
  return below(text, endOf(last), column, blank + indent(written.join(`\n${blank}`), column))
}

/** Makes the splice that appends a text to a list. */
export function textAtEnd(file: YamlFile, list: YAMLSeq<Node>, text: string): Splice | undefined {
  const flow = writeFlow([text]).slice(1, -1).trim()
  return itemsAtEnd(file, list, [{ block: `- ${flow}`, flow }])
}

/** Makes the splice that inserts lines below the line at an offset, and below the comments that belong to it. */
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

/** Whether most of the items are separated by blank lines; if there is only one, whether it has several lines. */
function hasBlankLines(text: string, list: YAMLSeq<Node>): boolean {
  const [first, ...others] = list.items
  if (!first || others.length === 0) return first !== undefined && !isOneLine(text, first)
  const apart = others.filter((item, index) => {
    const before = list.items[index]
    return before && /\n[ \t]*\r?\n/.test(text.slice(endOf(before) - 1, item.range?.[0] ?? 0))
  })
  return apart.length * 2 >= others.length
}
