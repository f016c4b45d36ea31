import { type Diagnostic, diagnose, type Location, type Outcome } from '../../diagnostics/index.ts'
import { readSource } from '../source/read-source.ts'
import { readTree } from '../source/read-tree.ts'
import type { TreeMap, TreeNode, TreeScalar } from '../source/tree.ts'

/** How the columns of a sheet with certain headers are imported; users may correct it. */
export interface ColumnMemory {
  readonly headers: readonly string[]
  /** Name or label of the kind. */
  readonly kind: MemoryWord
  /** By header: the label of a field, 写进备注 or 不导入. */
  readonly columns: ReadonlyMap<string, MemoryWord>
  /** Default values by field label, for fields that no column fills. */
  readonly defaults: ReadonlyMap<string, MemoryWord>
}

/** A word in the memory file, and its location. */
export interface MemoryWord {
  readonly text: string
  readonly location: Location
}

/** A row that was imported: where it was, and digests of what it said. */
export interface RememberedRow {
  /** The id of the record made from it. */
  readonly id: string
  readonly file: string
  readonly sheet: string
  /** From 1. */
  readonly row: number
  /** Digests by field name; fields that the row did not fill are missing. */
  readonly said: ReadonlyMap<string, string>
}

/** What earlier imports recorded (.houqin/import.yaml). */
export interface ImportMemory {
  readonly columns: readonly ColumnMemory[]
  /** The school's own words for choices: 已换新 is 已完成. */
  readonly words: ReadonlyMap<string, string>
  /** By ledger (`2025-autumn/repairs`), then by digest of a row: the ids of the records made from such rows. */
  readonly imported: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>
  /** The rows that records were made from, by ledger. */
  readonly rows: ReadonlyMap<string, readonly RememberedRow[]>
}

/** The path of the memory below the data folder. */
export const importMemoryFile = '.houqin/import.yaml'

export const memoryKeys = {
  columns: '列对应',
  imported: '已导入',
  rows: '导入的行',
  file: '文件',
  sheet: '工作表',
  fields: '字段',
  lines: '行',
  words: '说法',
  kind: '台账',
  headers: '表头',
  uses: '列',
  defaults: '默认',
} as const

const keys: ReadonlySet<string> = new Set(Object.values(memoryKeys))

/** Parses the memory; undefined bytes give an empty one. */
export function parseImportMemory(bytes: Uint8Array | undefined): Outcome<ImportMemory> {
  const nothing = { columns: [], words: new Map<string, string>(), imported: new Map(), rows: new Map() }
  if (!bytes) return { value: nothing, diagnostics: [] }
  const source = readSource(importMemoryFile, bytes)
  if (!source.value) return { value: nothing, diagnostics: source.diagnostics }
  const tree = readTree(source.value, (word) => keys.has(word))
  const diagnostics = [...source.diagnostics, ...tree.diagnostics]
  const report = (node: TreeNode, what: string): void => {
    diagnostics.push(memoryFault(what, node.location))
  }
  if (!tree.value || (tree.value.type === 'scalar' && tree.value.text === ''))
    return { value: nothing, diagnostics }
  const root = asMap(tree.value, '最外层', report)
  const columns = listOf(root, memoryKeys.columns, report).flatMap((item) => readColumns(item, report))
  const imported = new Map(
    entriesOf(entryOf(root, memoryKeys.imported), report).map(({ key, value }) => [
      key.text,
      new Map(entriesOf(value, report).map((row) => [row.key.text, textsOf(row.value)])),
    ]),
  )
  const words = new Map(
    [...wordsOf(entryOf(root, memoryKeys.words), report)].map(([word, { text }]) => [word.trim(), text]),
  )
  const rows = new Map<string, RememberedRow[]>()
  for (const item of listOf(root, memoryKeys.rows, report))
    for (const { ledger, ...row } of readRows(item, report))
      rows.set(ledger, [...(rows.get(ledger) ?? []), row])
  return { value: { columns, words, imported, rows }, diagnostics }
}

/** A diagnostic for a fault of the memory file. */
export const memoryFault = (what: string, location: Location): Diagnostic =>
  diagnose('import-memory', what, location, ['照文件开头的说明改正，或者删掉这一段，下次导入时重新生成。'])

type Report = (node: TreeNode, what: string) => void

function readColumns(item: TreeNode, report: Report): readonly ColumnMemory[] {
  const map = asMap(item, `“${memoryKeys.columns}”的一项`, report)
  const kind = entryOf(map, memoryKeys.kind)
  const headers = entryOf(map, memoryKeys.headers)
  if (!map || kind?.type !== 'scalar' || headers?.type !== 'list') {
    if (map) report(item, `“${memoryKeys.columns}”的一项要写“${memoryKeys.kind}”和“${memoryKeys.headers}”`)
    return []
  }
  return [
    {
      headers: textsOf(headers),
      kind: wordOf(kind),
      columns: wordsOf(entryOf(map, memoryKeys.uses), report),
      defaults: wordsOf(entryOf(map, memoryKeys.defaults), report),
    },
  ]
}

/** Stands for a field that a row did not fill. */
export const unsaid = '-'

/** Reads the rows of one sheet; those written in another way are passed over, and are then not recognised. */
function readRows(item: TreeNode, report: Report): readonly (RememberedRow & { readonly ledger: string })[] {
  const map = asMap(item, `“${memoryKeys.rows}”的一项`, report)
  const textOf = (key: string): string => {
    const node = entryOf(map, key)
    return node?.type === 'scalar' ? node.text.trim() : ''
  }
  const names = entryOf(map, memoryKeys.fields)
  const fields = names ? textsOf(names) : []
  const [ledger, file, sheet] = [memoryKeys.kind, memoryKeys.file, memoryKeys.sheet].map(textOf)
  return entriesOf(entryOf(map, memoryKeys.lines), report).flatMap(({ key, value }) => {
    const [row = '', ...digests] = value.type === 'scalar' ? value.text.trim().split(/\s+/) : []
    if (!/^\d+$/.test(row)) return []
    const said = fields.flatMap((field, index) => {
      const digest = digests[index] ?? unsaid
      return digest === unsaid ? [] : [[field, digest] as const]
    })
    return [
      {
        ledger: ledger ?? '',
        file: file ?? '',
        sheet: sheet ?? '',
        id: key.text,
        row: Number(row),
        said: new Map(said),
      },
    ]
  })
}

const entryOf = (map: TreeMap | undefined, key: string): TreeNode | undefined =>
  map?.entries.find((entry) => entry.key.text === key)?.value

function asMap(node: TreeNode, what: string, report: Report): TreeMap | undefined {
  if (node.type === 'map') return node
  report(node, `${what}要写成“名称: 内容”`)
  return undefined
}

function entriesOf(node: TreeNode | undefined, report: Report): TreeMap['entries'] {
  if (!node || isNothing(node)) return []
  return asMap(node, '这里', report)?.entries ?? []
}

function listOf(map: TreeMap | undefined, key: string, report: Report): readonly TreeNode[] {
  const node = entryOf(map, key)
  if (!node || isNothing(node)) return []
  if (node.type === 'list') return node.items
  report(node, `“${key}”要写成列表`)
  return []
}

const isNothing = (node: TreeNode): boolean => node.type === 'scalar' && node.text === ''

const wordOf = ({ text, location }: TreeScalar): MemoryWord => ({ text: text.trim(), location })

const wordsOf = (node: TreeNode | undefined, report: Report): ReadonlyMap<string, MemoryWord> =>
  new Map(
    entriesOf(node, report).flatMap(({ key, value }) =>
      value.type === 'scalar' ? [[key.text, wordOf(value)] as const] : [],
    ),
  )

const textsOf = (node: TreeNode): readonly string[] => {
  const nodes = node.type === 'list' ? node.items : [node]
  return nodes.flatMap((item) => (item.type === 'scalar' ? [item.text] : []))
}
