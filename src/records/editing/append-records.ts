import type { Node } from 'yaml'
import { commonFields, type KindDefinition } from '../field.ts'
import { makeFieldTable } from '../reading/field-table.ts'
import { type Edited, refuse } from './edit.ts'
import { type FoundList, findList } from './find-list.ts'
import { below, itemsAtEnd, type WrittenItem } from './insert.ts'
import { type KeyStyle, learnKeys } from './key-style.ts'
import type { NewFields } from './new-record.ts'
import { itemOf, writtenRecord } from './record-text.ts'
import { indent } from './write-value.ts'
import { afterLine, applySplice, columnOf, endOf, openYaml, type Splice, type YamlFile } from './yaml-file.ts'

/**
 * Appends records to a ledger file. Everything in it stays as it is: comments, order, quotes, line ends, byte order mark. New
 * records follow the style of the others: the language of the keys, one line or several, indentation, blank lines in between. The
 * ledger may be a list, a mapping with `records`, without any records, or missing, in which case a new one is started. The result
 * is parsed again and refused if it does not hold what was to be written.
 */
export function appendRecords(
  text: string | undefined,
  kind: KindDefinition,
  records: readonly NewFields[],
): Edited {
  const written = text ?? beginLedger(kind)
  if (records.length === 0) return { type: 'edited', text: written }
  const file = openYaml(written)
  if ('type' in file) return file
  const found = findList(file)
  if ('type' in found) return found
  const { list, wrap } = found
  const table = makeFieldTable(kind.fields, commonFields)
  const keys = learnKeys(table, list ? [list] : [], wrap?.chinese)
  const splice = spliceFor(
    file,
    found,
    records.map((record) => itemOf(record, keys)),
  )
  return splice
    ? applySplice(file, splice, expectedAfter(file, found, records, keys))
    : refuse('这种写法程序不会改，请手工添上')
}

/** The first lines of a new ledger: the schema for editors, and the ledger's purpose. */
const beginLedger = ({ plural, label, help }: KindDefinition): string =>
  `# yaml-language-server: $schema=../.schema/${plural}.schema.json\n# ${label}台账：${help.replaceAll('\n', ' ')}\n`

function spliceFor(
  file: YamlFile,
  { list, wrap }: FoundList,
  items: readonly WrittenItem[],
): Splice | undefined {
  const { text } = file
  if (list && list.items.length > 0) return itemsAtEnd(file, list, items)
  const block = items.map((item) => item.block).join('\n\n')
  if (!wrap) return list ? replaceNothing(file, list, block, 0) : behindComments(file, block)
  const { map, pair, key } = wrap
  if (pair) {
    const column = columnOf(text, pair.key.range?.[0] ?? 0) + 2
    return replaceNothing(file, pair.value ?? pair.key, block, column)
  }
  const last = map.items.at(-1)
  if (!last || map.flow === true) return undefined
  const column = columnOf(text, last.key.range?.[0] ?? 0)
  return below(text, endOf(last.value ?? last.key), column, indent(`${key}:\n${indent(block, 2)}`, column))
}

/** Replaces `[]`, 无 or nothing by the first records; a comment on that line is kept. */
function replaceNothing({ text }: YamlFile, node: Node, items: string, column: number): Splice {
  const start = node.range?.[0] ?? 0
  const written = endOf(node)
  const end = afterLine(text, written)
  const rest = text.slice(written, end).trim()
  const block = `${indent(items, column)}\n`
  if (column === 0) return { start, end, by: `${rest === '' ? '' : `${rest}\n`}${block}` }
  let from = start
  while (/[ \t]/.test(text.charAt(from - 1))) from -= 1
  return { start: from, end, by: `${rest === '' ? '' : ` ${rest}`}\n${block}` }
}

/** Appends records to a file that contains only comments. */
function behindComments({ text }: YamlFile, items: string): Splice {
  const blank = /\S/.test(text) && !/\n[ \t]*\r?\n$/.test(text) ? '\n' : ''
  return below(text, text.length, 0, blank + items)
}

/** The expected content of the file once the records are in it. */
function expectedAfter(
  { document, content }: YamlFile,
  { list, wrap }: FoundList,
  records: readonly NewFields[],
  keys: KeyStyle,
): unknown {
  const known = (list ? list.toJS(document, { maxAliasCount: -1 }) : []) as readonly unknown[]
  const all = [...known, ...records.map((record) => writtenRecord(record, keys))]
  return wrap ? { ...(content as object), [wrap.key]: all } : all
}
