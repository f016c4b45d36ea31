import { Document, isMap, isScalar, isSeq, Pair, parseDocument, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { decodeText } from '../../text/index.ts'
import { memoryKeys, type RememberedRow, unsaid } from './import-memory.ts'
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
  /** The rows that records were made from, or were changed after. */
  readonly rows?: readonly (RememberedRow & { readonly ledger: string })[]
}

const heading = ` 导入 Excel 台账的记忆，由程序写，您可以改。
 ${memoryKeys.columns}：哪种表头的哪一列放进台账的哪个字段。右边写字段的中文名；分项的写“隐患·位置”；不要的列写“不导入”，没有地方放的写“写进备注”。
 ${memoryKeys.defaults}：表里没有这一列时填什么。改过以后，同样表头的表都照改过的导入。
 ${memoryKeys.words}：本校的说法是台账里的哪个选项，如“已换新: 已完成”，也可以写做法、是否，如“换芯: 更换”。
 ${memoryKeys.imported}：哪些行导入过，成了哪条记录，程序靠它不重复导入。要重新导入一行，就删去它的那一行。
 ${memoryKeys.rows}：每一行在表的第几行、各格写了什么（只记摘要），程序靠它认出后来改过的行。`

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
  if (added.rows && added.rows.length > 0) addSayings(document, added.rows)
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

type SaidRow = NonNullable<NewMemory['rows']>[number]

/** Records what rows said, sheet by sheet; what is known of a record is replaced. */
function addSayings(document: Document, rows: readonly SaidRow[]): void {
  const list = listAt(document, memoryKeys.rows)
  const sheets = new Map<string, { rows: SaidRow[]; first: SaidRow }>()
  for (const row of rows) {
    const key = JSON.stringify([row.ledger, row.file, row.sheet])
    const sheet = sheets.get(key) ?? { rows: [], first: row }
    sheet.rows.push(row)
    sheets.set(key, sheet)
  }
  forget(list, rows)
  for (const { rows: own, first } of sheets.values()) {
    const section = sectionOf(document, list, first)
    const names = listIn(section, memoryKeys.fields)
    const fields = names.items.map((item) => (isScalar(item) ? String(item.value) : ''))
    for (const field of new Set(own.flatMap(({ said }) => [...said.keys()]))) {
      if (fields.includes(field)) continue
      fields.push(field)
      names.add(scalarOf(field))
    }
    const lines = mapAt(document, section, memoryKeys.lines)
    for (const { id, row, said } of own) {
      const text = [row, ...fields.map((field) => said.get(field) ?? unsaid)].join(' ')
      lines.items.push(new Pair(scalarOf(id), new Scalar(text)))
    }
  }
}

/** Takes out what is known of records that are now known otherwise. */
function forget(list: YAMLSeq, rows: readonly SaidRow[]): void {
  const ids = new Map<string, Set<string>>()
  for (const { ledger, id } of rows) ids.set(ledger, (ids.get(ledger) ?? new Set<string>()).add(id))
  for (const section of list.items) {
    if (!isMap(section)) continue
    const known = ids.get(textAt(section, memoryKeys.kind))
    const lines = section.get(memoryKeys.lines, true)
    if (!known || !isMap(lines)) continue
    lines.items = lines.items.filter(({ key }) => !isScalar(key) || !known.has(String(key.value)))
  }
}

function sectionOf(document: Document, list: YAMLSeq, { ledger, file, sheet }: SaidRow): YAMLMap {
  const known = list.items.find(
    (item) =>
      isMap(item) &&
      textAt(item, memoryKeys.kind) === ledger &&
      textAt(item, memoryKeys.file) === file &&
      textAt(item, memoryKeys.sheet) === sheet,
  )
  if (isMap(known)) return known
  const section = mapOf(
    new Map([
      [memoryKeys.kind, ledger],
      [memoryKeys.file, file],
      [memoryKeys.sheet, sheet],
    ]),
  )
  const names = document.createNode([]) as YAMLSeq
  names.flow = true
  section.items.push(new Pair(scalarOf(memoryKeys.fields), names))
  list.add(section)
  return section
}

const textAt = (map: YAMLMap, key: string): string => {
  const value: unknown = map.get(key)
  return typeof value === 'string' ? value : ''
}

function listIn(map: YAMLMap, key: string): YAMLSeq {
  const known = map.get(key, true)
  if (isSeq(known)) return known
  const list = new YAMLSeq()
  list.flow = true
  map.set(scalarOf(key), list)
  return list
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
