import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { WrittenItem } from './insert.ts'
import type { KeyStyle } from './key-style.ts'
import type { NewFields, NewValue } from './new-record.ts'

/** Texts that mean the same with and without quotes and cannot be mistaken for a typing slip. */
const plain =
  /^[\p{Script=Han}\p{L}\p{N}](?:[\p{Script=Han}\p{L}\p{N}、，。；（）《》·—℃%.+/-]|(?<=\S) (?=[^ #]))*$/u
const empty: ReadonlySet<string> = new Set(['null'])
/** Several lines without leading or trailing blanks, which can be written as a block scalar. */
const lines = /^\S(?:.*\S)?(?:\n\S(?:.*\S)?)+$/u

/** Writes a record as an item of a block list: `- id: …`, indented by two columns, without a final line break. */
function recordText(record: NewFields, keys: KeyStyle): string {
  const lines: string[] = []
  for (const [name, value] of record) {
    // What needs no quotes needs no library, either; of thousands of records, that is nearly everything.
    if (typeof value !== 'string' || !isBare(value)) return print(listOf([record], keys)).replace(/\n$/, '')
    lines.push(`${keys.keyOf(name)}: ${value}`)
  }
  return `- ${lines.join('\n  ')}`
}

/** Writes a record on one line, as an item of a flow list: `{id: …}`. */
function flowRecord(record: NewFields, keys: KeyStyle): string {
  const map = mapOf(record, keys)
  setFlow(map)
  return print(map).trim()
}

/** A record as an item of a list, written in the style that is asked for: writing thousands of them in both takes a second. */
export const itemOf = (record: NewFields, keys: KeyStyle): WrittenItem => ({
  get block() {
    return recordText(record, keys)
  },
  get flow() {
    return flowRecord(record, keys)
  },
})

/** Writes fields as entries of a block mapping, one below the other, starting in column 0, without a final line break. */
export const fieldsText = (fields: NewFields, keys: KeyStyle): string =>
  print(mapOf(fields, keys)).replace(/\n$/, '')

/** Writes the value of a field on one line; a text keeps the quotes that the former value had. */
export function flowValue(
  name: string,
  value: NewValue,
  keys: KeyStyle,
  quotes?: 'QUOTE_DOUBLE' | 'QUOTE_SINGLE',
): string {
  const node = nodeOf(name, value, keys)
  setFlow(node)
  if (node instanceof Scalar && (quotes !== undefined || node.type === 'BLOCK_LITERAL'))
    node.type = node.type === 'BLOCK_LITERAL' ? 'QUOTE_DOUBLE' : (quotes as 'QUOTE_DOUBLE')
  return print(node).trim()
}

/** What parsing the written record gives: texts under the keys of the ledger. */
export const writtenRecord = (record: NewFields, keys: KeyStyle): Readonly<Record<string, unknown>> =>
  Object.fromEntries([...record].map(([name, value]) => [keys.keyOf(name), writtenValue(name, value, keys)]))

export const writtenValue = (name: string, value: NewValue, keys: KeyStyle): unknown =>
  isGroups(value) ? value.map((group) => writtenRecord(group, keys.inGroup(name))) : value

function print(contents: YAMLSeq | YAMLMap | Scalar): string {
  const document = new Document([], { schema: 'failsafe' })
  document.contents = contents
  return document.toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  })
}

function setFlow(node: unknown): void {
  if (!(node instanceof YAMLMap || node instanceof YAMLSeq)) return
  node.flow = true
  for (const item of node.items) setFlow(item instanceof Pair ? item.value : item)
}

function listOf(items: readonly NewFields[], keys: KeyStyle): YAMLSeq {
  const list = new YAMLSeq()
  list.items = items.map((fields) => mapOf(fields, keys))
  return list
}

function mapOf(fields: NewFields, keys: KeyStyle): YAMLMap {
  const map = new YAMLMap()
  map.items = [...fields].map(
    ([name, value]) => new Pair(new Scalar(keys.keyOf(name)), nodeOf(name, value, keys)),
  )
  return map
}

function nodeOf(name: string, value: NewValue, keys: KeyStyle): Scalar | YAMLSeq {
  if (typeof value === 'string') return scalarOf(value)
  if (isGroups(value)) return listOf(value, keys.inGroup(name))
  const list = new YAMLSeq()
  list.items = value.map(scalarOf)
  setFlow(list)
  return list
}

const isGroups = (value: NewValue): value is readonly NewFields[] =>
  Array.isArray(value) && value.length > 0 && typeof value[0] !== 'string'

/** Whether a text is read as it is without quotes. */
const isBare = (text: string): boolean => plain.test(text) && !empty.has(text.toLowerCase())

/** A scalar node for a text: quoted if it would otherwise be parsed as something else, or mistaken for a typing slip. */
export function scalarOf(text: string): Scalar {
  const scalar = new Scalar(text)
  if (lines.test(text)) scalar.type = 'BLOCK_LITERAL'
  else if (!isBare(text)) scalar.type = 'QUOTE_DOUBLE'
  return scalar
}
