import type { KindDefinition } from '../../records/index.ts'
import type { TableColumn } from './assign-columns.ts'
import { readHeader } from './header-text.ts'
import { targetsOf } from './target.ts'

/** Fields for columns whose first meaning another column already has, by the name of the column. */
const second: ReadonlyMap<string, string> = new Map([
  // Beside 整改措施, it is what has become of it.
  ['整改情况', 'findings.status'],
  ['处理情况', 'findings.status'],
  ['落实情况', 'findings.status'],
])

/** Gives columns that no field is left for the second meaning of their names, if that field has no column. */
export function useSpareColumns(
  columns: readonly TableColumn[],
  kind: KindDefinition,
): readonly TableColumn[] {
  const targets = targetsOf(kind)
  const taken = new Set(columns.flatMap(({ use }) => (use.type === 'field' ? [use.path] : [])))
  return columns.map((column) => {
    const path = second.get(readHeader(column.header).plain) ?? ''
    const target = targets.get(path)
    if (column.use.type !== 'note' || !target || taken.has(path)) return column
    taken.add(path)
    return { ...column, use: { type: 'field', path, target, confidence: 'known' } }
  })
}
