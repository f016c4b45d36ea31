import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import type { KeyStyle } from './key-style.ts'
import type { NewFields, NewValue } from './new-record.ts'

/** Texts that mean the same with and without quotes, and that no slip of typing can be read into. */
const plain =
  /^[\p{Script=Han}\p{L}\p{N}](?:[\p{Script=Han}\p{L}\p{N}、，。；（）《》·—℃%.+/-]|(?<=\S) (?=[^ #]))*$/u
const empty: ReadonlySet<string> = new Set(['null'])

/** The text of one record as an item of a block list: `- id: …`, two columns in, ending in a line break. */
export function recordText(record: NewFields, keys: KeyStyle): string {
  const document = new Document([], { schema: 'failsafe' })
  document.contents = listOf([record], keys)
  return document.toString({ lineWidth: 0 })
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
  list.flow = true
  return list
}

const isGroups = (value: readonly (string | NewFields)[]): value is readonly NewFields[] =>
  value.length > 0 && typeof value[0] !== 'string'

function scalarOf(text: string): Scalar {
  const scalar = new Scalar(text)
  if (!plain.test(text) || empty.has(text.toLowerCase())) scalar.type = 'QUOTE_DOUBLE'
  return scalar
}
