import { isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml'
import { commonFields, type KindDefinition } from '../field.ts'
import { ledgerFields } from '../ledger/parse-ledger.ts'
import { type FieldTable, makeFieldTable } from '../reading/field-table.ts'
import { type Edited, type EditValue, refuse } from './edit.ts'
import { entryAtEnd, textAtEnd } from './insert.ts'
import { writeFlow } from './write-value.ts'
import { applySplice, contentOf, endOf, openYaml, plain, type Splice, type YamlFile } from './yaml-file.ts'

const wrapper = makeFieldTable(ledgerFields)

type Entries = YAMLMap<Node, Node | null>

/** A record of a ledger file, found by its id. */
interface FoundRecord {
  readonly file: YamlFile
  readonly map: Entries
  /** The pair of the field, under whichever of its keys. */
  readonly pair: Entries['items'][number] | undefined
  /** The key to write it under: Chinese if the record's own keys are. */
  readonly key: string
}

/** Adds a text to a list field (落实计划) of one record in a ledger file; returns it unchanged if the text is there already. */
export function addToField(
  text: string,
  kind: KindDefinition,
  id: string,
  field: string,
  item: string,
): Edited {
  const found = findRecord(text, kind, id, field)
  if ('type' in found) return found
  const { file, map, pair, key } = found
  const old = pair?.value
  if (isSeq(old)) {
    const texts = (old as YAMLSeq<Node>).items.map((one) => (isScalar(one) ? String(one.value) : ''))
    if (texts.includes(item)) return { type: 'edited', text }
    return change(found, textAtEnd(file, old as YAMLSeq<Node>, item), [...texts, item])
  }
  if (old && !isScalar(old)) return refuse(severalIn(key))
  const written = old ? String(old.value) : ''
  const texts = written
    .split('、')
    .map((one) => one.trim())
    .filter((one) => one !== '' && !nothing.test(one))
  if (texts.includes(item)) return { type: 'edited', text }
  const all = texts.length === 0 ? item : [...texts, item]
  if (!pair) return change(found, entryAtEnd(file, map, key, all), all)
  const start = old?.range?.[0] ?? pair.key.range?.[1] ?? 0
  const end = old ? endOf(old) : start
  const by = writeFlow([all]).slice(1, -1)
  return change(found, { start, end, by: (end === start ? ' ' : '') + by }, all)
}

const severalIn = (key: string): string => `“${key}”现在写的是几项，请手工改`

/** Written in place of a list to say that it is empty. */
const nothing = /^(无|没有)$/

function findRecord(text: string, kind: KindDefinition, id: string, field: string): FoundRecord | Edited {
  const file = openYaml(text)
  if ('type' in file) return file
  const table = makeFieldTable(kind.fields, commonFields)
  const maps = recordsIn(file.document.contents).filter((map) => idOf(map, table) === id)
  const [map, ...more] = maps
  if (!map) return refuse(`台账里没有编号“${id}”`)
  if (more.length > 0) return refuse(`台账里有几条编号“${id}”`)
  const pairs = map.items.map((pair) => ({ pair, field: fieldOf(pair.key, table) }))
  const [pair, again] = pairs.flatMap((one) => (one.field?.name === field ? [one.pair] : []))
  if (again)
    return refuse(`编号“${id}”的记录里“${table.byKey.get(field)?.label ?? field}”写了几次，先只留一个`)
  const definition = table.byKey.get(field)
  const chinese = pairs.some(
    ({ pair: { key }, field: own }) => own?.name === 'id' && isScalar(key) && key.value === own.label,
  )
  const key = isScalar(pair?.key) ? String(pair.key.value) : chinese ? (definition?.label ?? field) : field
  return { file, map, pair, key }
}

/** The records of a ledger, whether a list or a mapping. */
function recordsIn(root: unknown): readonly Entries[] {
  if (isSeq(root)) return root.items.filter((item) => isMap(item)) as unknown as readonly Entries[]
  if (!isMap(root)) return []
  const pair = (root as Entries).items.find(({ key }) => fieldOf(key, wrapper)?.name === 'records')
  return isSeq(pair?.value) ? recordsIn(pair.value) : []
}

const fieldOf = (
  key: unknown,
  table: FieldTable,
): { readonly name: string; readonly label: string } | undefined =>
  isScalar(key) ? table.byKey.get(String(key.value)) : undefined

function idOf(map: Entries, table: FieldTable): string | undefined {
  const value = map.items.find(({ key }) => fieldOf(key, table)?.name === 'id')?.value
  return isScalar(value) ? String(value.value).trim() : undefined
}

/** Makes the change, expecting a document that differs only in this field. */
function change({ file, map, key }: FoundRecord, splice: Splice | undefined, value: EditValue): Edited {
  if (!splice) return refuse('这种写法程序不会改，请手工添上')
  const expected = file.document.clone()
  const copy = recordsIn(expected.contents).find((other) => other.range?.[0] === map.range?.[0])
  copy?.set(key as never, expected.createNode(plainScalars(value)))
  return applySplice(file, splice, contentOf(expected))
}

const plainScalars = (value: EditValue): unknown => (Array.isArray(value) ? value.map(String) : plain(value))
