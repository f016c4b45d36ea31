import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { KeyStyle } from './key-style.ts'
import type { NewFields, NewValue } from './new-record.ts'

/** Texts that mean the same with and without quotes, and that no slip of typing can be read into. */
const plain =
  /^[\p{Script=Han}\p{L}\p{N}](?:[\p{Script=Han}\p{L}\p{N}、，。；（）《》·—℃%.+/-]|(?<=\S) (?=[^ #]))*$/u
const empty: ReadonlySet<string> = new Set(['null'])
/** Several lines, none of them with blanks at its ends: they stand below one another as they are. */
const lines = /^\S(?:.*\S)?(?:\n\S(?:.*\S)?)+$/u

/** The text of one record as an item of a block list: `- id: …`, two columns in; no line break at its end. */
export const recordText = (record: NewFields, keys: KeyStyle): string =>
  print(listOf([record], keys)).replace(/\n$/, '')

/** The same on one line, as it stands in a flow list: `{id: …}`. */
export function flowRecord(record: NewFields, keys: KeyStyle): string {
  const map = mapOf(record, keys)
  setFlow(map)
  return print(map).trim()
}

/** What a record is once it is written and read: texts under the keys of the ledger. */
export const writtenRecord = (record: NewFields, keys: KeyStyle): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    [...record].map(([name, value]) => [
      keys.keyOf(name),
      isGroups(value) ? value.map((group) => writtenRecord(group, keys.inGroup(name))) : value,
    ]),
  )

function print(contents: YAMLSeq | YAMLMap): string {
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

/** A text as a node: quoted where it would be read as something else, or taken for a slip of typing. */
export function scalarOf(text: string): Scalar {
  const scalar = new Scalar(text)
  if (lines.test(text)) scalar.type = 'BLOCK_LITERAL'
  else if (!plain.test(text) || empty.has(text.toLowerCase())) scalar.type = 'QUOTE_DOUBLE'
  return scalar
}
