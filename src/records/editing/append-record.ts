import { isMap, isScalar, isSeq, type Node } from 'yaml'
import { ledgerFields, noRecords } from '../ledger/parse-ledger.ts'
import { makeFieldTable } from '../reading/field-table.ts'
import { type Edited, type EditMap, refuse } from './edit.ts'
import { below, entryAtEnd, itemAtEnd } from './insert.ts'
import { indent, writeBlock } from './write-value.ts'
import { afterLine, applySplice, columnOf, endOf, openYaml, type Splice, type YamlFile } from './yaml-file.ts'

const wrapper = makeFieldTable(ledgerFields)

/**
 * A ledger file with a record added behind its last one, in the style of the others: comments, order and every other
 * line stay. The ledger may be a list, a mapping with `records`, or have no records yet. Keys are written as given.
 */
export function appendRecord(text: string, record: EditMap): Edited {
  const file = openYaml(text)
  if ('type' in file) return file
  const { contents } = file.document
  const before: unknown = file.document.toJS()
  if (contents === null || isNothing(contents)) return appendToEmpty(file, record)
  if (isSeq(contents)) {
    const list = contents as Parameters<typeof itemAtEnd>[1]
    const splice =
      list.items.length === 0 ? replaceNothing(file, list, record, 0) : itemAtEnd(file, list, record)
    return settle(file, splice, [...(before as unknown[]), record])
  }
  if (!isMap(contents)) return refuse('台账里不是记录的列表')
  return appendToRecords(file, contents, before as object, record)
}

/** The mapping form of a ledger: `records:` is a list, `[]`, 无, empty or not there. */
function appendToRecords(
  file: YamlFile,
  map: Parameters<typeof entryAtEnd>[1],
  before: object,
  record: EditMap,
): Edited {
  const pair = map.items.find(
    ({ key }) => isScalar(key) && wrapper.byKey.get(String(key.value))?.name === 'records',
  )
  const key = pair && isScalar(pair.key) ? String(pair.key.value) : 'records'
  const { value } = pair ?? {}
  const known: unknown = (before as Record<string, unknown>)[key]
  const expected = {
    ...before,
    [key]: [...(Array.isArray(known) ? (known as readonly unknown[]) : []), record],
  }
  if (!pair) return settle(file, entryAtEnd(file, map, key, [record]), expected)
  const list = isSeq(value) ? (value as Parameters<typeof itemAtEnd>[1]) : undefined
  if (list && list.items.length > 0) return settle(file, itemAtEnd(file, list, record), expected)
  if (!value || list || isNothing(value) || (isScalar(value) && noRecords.test(String(value.value)))) {
    const column = columnOf(file.text, pair.key.range?.[0] ?? 0) + 2
    return settle(file, replaceNothing(file, value ?? pair.key, record, column), expected)
  }
  return refuse('“记录”（records）不是列表')
}

const isNothing = (node: Node): boolean => isScalar(node) && node.source === '' && node.type === 'PLAIN'

const settle = (file: YamlFile, splice: Splice | undefined, expected: unknown): Edited =>
  splice ? applySplice(file, splice, expected) : refuse('这种写法程序不会改，请手工添上')

/** The first record in the place of `[]`, 无 or nothing; a comment on that line stays. */
function replaceNothing({ text }: YamlFile, node: Node, record: EditMap, column: number): Splice {
  const start = node.range?.[0] ?? 0
  const written = isScalar(node) || node.range === undefined ? endOf(node) : (node.range?.[1] ?? start)
  const rest = text.slice(written, afterLine(text, written)).trimEnd()
  const block = `${indent(writeBlock([record]), column)}\n`
  const end = afterLine(text, written)
  if (column === 0) return { start, end, by: `${rest.trim() === '' ? '' : `${rest.trim()}\n`}${block}` }
  return {
    start: start - trailing(text, start),
    end,
    by: `${rest === '' ? '' : ` ${rest.trim()}`}\n${block}`,
  }
}

/** Blanks before an offset. */
const trailing = (text: string, offset: number): number =>
  /[ \t]*$/.exec(text.slice(0, offset))?.[0].length ?? 0

/** A file of comments only: the record comes below them. */
function appendToEmpty(file: YamlFile, record: EditMap): Edited {
  const { text } = file
  const blank = /\S/.test(text) && !/\n[ \t]*\r?\n$/.test(text) ? '\n' : ''
  return applySplice(file, below(text, text.length, 0, blank + writeBlock([record])), [record])
}
