import type { KindDefinition } from '../../records/index.ts'
import type { TableHeader } from './find-header.ts'
import { isBlank, isOwn, type SheetGrid } from './grid.ts'
import { wordsOfKind } from './guess-kind.ts'
import { readHeader } from './header-text.ts'

/** The rows of one kind on a sheet with several, as a sheet on which the other rows are empty. */
export interface KindPart {
  readonly grid: SheetGrid
  readonly header: TableHeader
  readonly kind: KindDefinition
}

/** A sheet divided by the kinds that one of its columns names, and the rows whose kind is not clear, from 0. */
export interface KindParts {
  readonly parts: readonly KindPart[]
  readonly column: string
  readonly unclear: readonly { readonly row: number; readonly word: string }[]
}

const names: ReadonlySet<string> = new Set(
  '台账 台账类别 台账类型 工作类别 工作类型 事项类别 事项类型 业务类别 业务类型 类别 类型 分类 种类'.split(
    ' ',
  ),
)
/** Names of columns that say what was done or bought, whatever the kind. */
const contents: ReadonlySet<string> = new Set(
  '内容 事项 工作内容 具体内容 事项内容 项目 摘要 名称'.split(' '),
)

/** The name under which the column of kinds is set aside. */
const setAside = '台账'
/** How many of the rows must name a kind. */
const mostOf = 0.6

/** Divides a sheet that has several kinds of records, told by a column such as 类别; undefined if it has not. */
export function splitKinds(
  grid: SheetGrid,
  header: TableHeader,
  kinds: readonly KindDefinition[],
  guess: KindDefinition | undefined,
): KindParts | undefined {
  const column = header.labels.findIndex((label) => names.has(readHeader(label).plain))
  if (column < 0) return undefined
  const named = grid.rows.flatMap((cells, row) => {
    const cell = cells[column]
    if (row <= header.last || !cell || isBlank(cell)) return []
    return [{ row, word: cell.text, kind: kindOf(cell.text, kinds), isOwn: isOwn(cell, row, column) }]
  })
  const known = named.filter(({ kind }) => kind)
  const found = [...new Set(known.flatMap(({ kind }) => kind ?? []))]
  if (found.length < 2 || known.length < named.length * mostOf) return undefined
  if (guess && !found.includes(guess)) return undefined
  const kindAt = new Map(named.map(({ row, kind }) => [row, kind]))
  const parts = found.map((kind): KindPart => {
    const rows = grid.rows.map((cells, row) => (row <= header.last || kindAt.get(row) === kind ? cells : []))
    return { grid: { ...grid, rows }, header: withNames(header, column, kind), kind }
  })
  const unclear = named.filter((row) => !row.kind && row.isOwn).map(({ row, word }) => ({ row, word }))
  return { parts, column: header.labels[column] ?? '', unclear }
}

function kindOf(text: string, kinds: readonly KindDefinition[]): KindDefinition | undefined {
  const word = text.replace(/\s/g, '').replace(/(?:台账|登记|记录|工作|事项|类)$/u, '')
  const labelled = kinds.find(({ label }) => label === word)
  if (labelled) return labelled
  const exact = kinds.filter((kind) => wordsOfKind(kind).includes(word))
  // 安全检查 is an inspection.
  const meant =
    exact.length > 0 ? exact : kinds.filter((kind) => wordsOfKind(kind).some((name) => word.includes(name)))
  return meant.length === 1 ? meant[0] : undefined
}

/** The header as a kind understands it: the column of kinds set aside, and 内容 as what the kind requires. */
function withNames(header: TableHeader, column: number, { fields }: KindDefinition): TableHeader {
  const group = fields.find(({ type, required }) => type === 'group' && required === true)
  const own = fields.find(({ type, required }) => type === 'text' && required === true)
  const wanted = own?.label ?? group?.fields?.find(({ required }) => required === true)?.label
  const plain = header.labels.map((label) => readHeader(label).plain)
  const content =
    wanted === undefined || plain.includes(wanted) ? -1 : plain.findIndex((name) => contents.has(name))
  const labels = header.labels.map((label, index) =>
    index === column ? setAside : index === content ? (wanted ?? label) : label,
  )
  return { ...header, labels }
}
