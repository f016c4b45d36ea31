import { Document, isMap, isScalar, isSeq, Pair, parseDocument, YAMLMap, YAMLSeq } from 'yaml'
import { decodeText } from '../../text/index.ts'
import { memoryKeys } from './import-memory.ts'
import { scalarOf } from './record-text.ts'

/** What an import adds to the memory. */
export interface NewMemory {
  readonly columns: readonly {
    readonly headers: readonly string[]
    readonly kind: string
    readonly columns: ReadonlyMap<string, string>
    readonly defaults: ReadonlyMap<string, string>
  }[]
  /** Words that the user has explained, with the choices that they mean. */
  readonly words?: ReadonlyMap<string, string>
  readonly imported: readonly {
    /** `2025-autumn/repairs` */
    readonly ledger: string
    readonly digest: string
    readonly id: string
    /** The place of the row: 维修.xlsx 维修!7. */
    readonly place: string
  }[]
}

const heading = ` 导入 Excel 台账的记忆，由程序写，您可以改。
 ${memoryKeys.columns}：哪种表头的哪一列放进台账的哪个字段。右边写字段的中文名；分项的写“隐患·位置”；不要的列写“不导入”，没有地方放的写“写进备注”。
 ${memoryKeys.defaults}：表里没有这一列时填什么。改过以后，同样表头的表都照改过的导入。
 ${memoryKeys.words}：本校的说法是台账里的哪个选项，如“已换新: 已完成”，也可以写做法、是否，如“换芯: 更换”。
 ${memoryKeys.imported}：哪些行导入过，成了哪条记录，程序靠它不重复导入。要重新导入一行，就删去它的那一行。`

/** Adds to the memory file, keeping its present contents, including comments. */
export function rememberImport(bytes: Uint8Array | undefined, added: NewMemory): Uint8Array {
  const document: Document = bytes
    ? parseDocument(decodeText(bytes).text, { schema: 'failsafe', uniqueKeys: false })
    : new Document({}, { schema: 'failsafe' })
  if (!isMap(document.contents)) document.contents = document.createNode({})
  if (!bytes) document.commentBefore = heading
  const columns = listAt(document, memoryKeys.columns)
  for (const { headers, kind, columns: uses, defaults } of added.columns) {
    const list = new YAMLSeq()
    list.items = headers.map(scalarOf)
    list.flow = true
    const item = new YAMLMap()
    item.items = [
      new Pair(scalarOf(memoryKeys.kind), scalarOf(kind)),
      new Pair(scalarOf(memoryKeys.headers), list),
      new Pair(scalarOf(memoryKeys.uses), mapOf(uses)),
      ...(defaults.size > 0 ? [new Pair(scalarOf(memoryKeys.defaults), mapOf(defaults))] : []),
    ]
    columns.add(item)
  }
  if (added.words && added.words.size > 0 && isMap(document.contents)) {
    const words = mapAt(document, document.contents, memoryKeys.words)
    for (const [word, choice] of added.words) words.set(scalarOf(word), scalarOf(choice))
  }
  addRows(document, added.imported)
  return new TextEncoder().encode(document.toString({ lineWidth: 0 }))
}

function addRows(document: Document, added: NewMemory['imported']): void {
  const imported = mapAt(document, document.contents as YAMLMap, memoryKeys.imported)
  // Indexed first, because looking up a key in a YAML map takes time proportional to its length.
  const lists = new Map<string, Map<string, YAMLSeq>>()
  for (const { ledger, digest, id, place } of added) {
    const rows = mapAt(document, imported, ledger)
    const known = lists.get(ledger) ?? listsOf(rows)
    lists.set(ledger, known)
    const list = known.get(digest) ?? document.createNode([])
    list.add(scalarOf(id))
    if (known.has(digest)) continue
    list.flow = true
    list.comment = ` ${place.replace(/\s+/g, ' ')}`
    known.set(digest, list)
    rows.items.push(new Pair(scalarOf(digest), list))
  }
}

function mapOf(texts: ReadonlyMap<string, string>): YAMLMap {
  const map = new YAMLMap()
  map.items = [...texts].map(([key, value]) => new Pair(scalarOf(key), scalarOf(value)))
  return map
}

const listsOf = ({ items }: YAMLMap): Map<string, YAMLSeq> =>
  new Map(
    items.flatMap(({ key, value }) =>
      isScalar(key) && isSeq(value) ? [[String(key.value), value] as const] : [],
    ),
  )

function listAt(document: Document, key: string): YAMLSeq {
  const known = document.get(key, true)
  if (isSeq(known)) return known
  const list = document.createNode([]) as YAMLSeq
  document.set(key, list)
  return list
}

function mapAt(document: Document, parent: YAMLMap, key: string): YAMLMap {
  const known = parent.get(key, true)
  if (isMap(known)) return known
  const map = document.createNode({}) as YAMLMap
  parent.set(scalarOf(key), map)
  return map
}
