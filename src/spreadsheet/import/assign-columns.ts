import type { TableHeader } from './find-header.ts'
import { readHeader } from './header-text.ts'
import { ordinalWords } from './header-words.ts'
import { type Confidence, type HeaderMatch, type HeaderTable, matchHeader } from './match-header.ts'
import type { Target } from './target.ts'

/** What a column is used for. */
export type ColumnUse =
  | {
      readonly type: 'field'
      readonly path: string
      readonly target: Target
      readonly confidence: Confidence | 'told'
    }
  /** No field matches: its texts go into the note. */
  | { readonly type: 'note' }
  | { readonly type: 'ignored' }

/** One column of a table. */
export interface TableColumn {
  /** From 0. */
  readonly index: number
  /** The text above it, preceded by the heading of its group if needed to distinguish it: 处理情况·日期. */
  readonly header: string
  /** The unit in the header: 元 in 金额（元）. */
  readonly unit?: string
  readonly use: ColumnUse
}

/**
 * Assigns to each column the field that its name most likely means; a field gets only one column. `score` serves to compare
 * kinds.
 */
export function assignColumns(
  header: TableHeader,
  table: HeaderTable,
): { readonly columns: readonly TableColumn[]; readonly score: number } {
  const candidates = header.labels.flatMap((label, index) =>
    isOrdinal(label)
      ? []
      : candidatesOf(label, header.parents[index], table).map((match) => ({ index, match })),
  )
  candidates.sort((a, b) => b.match.score - a.match.score || a.index - b.index)
  const byColumn = new Map<number, HeaderMatch>()
  const taken = new Set<string>()
  for (const { index, match } of candidates) {
    if (byColumn.has(index) || taken.has(match.path)) continue
    byColumn.set(index, match)
    taken.add(match.path)
  }
  const columns = namedColumns(header).map(({ index, name }): TableColumn => {
    const label = header.labels[index] ?? ''
    const { unit } = readHeader(label)
    const match = byColumn.get(index)
    const use: ColumnUse = match
      ? { type: 'field', path: match.path, target: match.target, confidence: match.confidence }
      : { type: isOrdinal(label) ? 'ignored' : 'note' }
    return { index, header: name, ...(unit !== undefined && { unit }), use }
  })
  const score = [...byColumn.values()].reduce((sum, match) => sum + match.score, 0)
  return { columns, score }
}

const isOrdinal = (label: string): boolean => ordinalWords.has(readHeader(label).plain)

/** The columns that have a name; identical names are preceded by the heading of their group. */
export function namedColumns({ labels, parents }: TableHeader): readonly { index: number; name: string }[] {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  const used = new Map<string, number>()
  return labels.flatMap((label, index) => {
    if (label === '') return []
    const parent = parents[index]
    const name = (counts.get(label) ?? 0) > 1 && parent !== undefined ? `${parent}·${label}` : label
    const times = (used.get(name) ?? 0) + 1
    used.set(name, times)
    return [{ index, name: times === 1 ? name : `${name}（${times}）` }]
  })
}

/** Words in headings that carry no meaning by themselves. */
const fillers = /情况|信息|记录|内容|登记|资料$/g

/** The possible meanings of a name, first those that include its group's heading: 日期 below 完成情况 is 完成日期. */
function candidatesOf(label: string, parent: string | undefined, table: HeaderTable): readonly HeaderMatch[] {
  const plain = matchHeader(label, table)
  if (parent === undefined) return plain
  const joined = [`${parent.replace(fillers, '')}${label}`, `${parent}${label}`]
    .flatMap((name) => matchHeader(name, table))
    .filter(({ confidence }) => confidence !== 'similar')
    .map((match) => ({ ...match, score: match.score + 2 }))
  return [...joined, ...plain]
}
