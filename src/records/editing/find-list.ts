import { isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml'
import { ledgerFields, noRecords } from '../ledger/parse-ledger.ts'
import { makeFieldTable } from '../reading/field-table.ts'
import { type Edited, refuse } from './edit.ts'
import type { YamlFile } from './yaml-file.ts'

const wrapper = makeFieldTable(ledgerFields)
const englishKeys: ReadonlySet<string> = new Set(ledgerFields.map(({ name }) => name))

/** A mapping of a ledger, whose values may be missing. */
export type Entries = YAMLMap<Node, Node | null>
export type Pair = Entries['items'][number]
export type List = YAMLSeq<Node>

/** The place of a ledger's records, present or future. */
export interface FoundList {
  /** Absent if there is no list yet. */
  readonly list?: List
  /** For a ledger that is a mapping: the node under `records`, the key used for it, and whether the keys are Chinese. */
  readonly wrap?: {
    readonly map: Entries
    readonly pair?: Pair
    readonly key: string
    readonly chinese: boolean
  }
}

/** Finds the records of a ledger, which is a list, a mapping with `records`, or empty. */
export function findList({ document: { contents } }: YamlFile): FoundList | Edited {
  if (contents === null || isNothing(contents)) return {}
  if (isSeq(contents)) return { list: contents }
  if (!isMap(contents)) return refuse('台账里不是记录的列表')
  const map = contents as Entries
  const pair = map.items.find(({ key }) => nameOf(key) === 'records')
  const chinese = map.items.some(({ key }) => isScalar(key) && !englishKeys.has(String(key.value)))
  const key = isScalar(pair?.key) ? String(pair.key.value) : chinese ? '记录' : 'records'
  const wrap = { map, key, chinese, ...(pair && { pair }) }
  const value = pair?.value
  if (isSeq(value)) return { wrap, list: value as List }
  const none = !value || isNothing(value) || (isScalar(value) && noRecords.test(String(value.value)))
  return none ? { wrap } : refuse('“记录”（records）不是列表')
}

const nameOf = (key: Node): string | undefined =>
  isScalar(key) ? wrapper.byKey.get(String(key.value))?.name : undefined

const isNothing = (node: Node): boolean => isScalar(node) && node.source === '' && node.type === 'PLAIN'
