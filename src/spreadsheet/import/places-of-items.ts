import type { KindDefinition } from '../../records/index.ts'
import type { TableColumn } from './assign-columns.ts'
import type { TableHeader } from './find-header.ts'
import { isBlank, type SheetGrid } from './grid.ts'
import { targetsOf } from './target.ts'

/**
 * Gives a column of places to the items (隐患) if rows that only continue an inspection have places of their own; otherwise it is where
 * the inspection was.
 */
export function placesOfItems(
  columns: readonly TableColumn[],
  kind: KindDefinition,
  grid: SheetGrid,
  header: TableHeader,
): readonly TableColumn[] {
  const at = (path: string): TableColumn | undefined =>
    columns.find(({ use }) => use.type === 'field' && use.path === path)
  const [place, date] = [at('place'), at(kind.dates[0] ?? 'date')]
  const group = kind.fields.find(
    ({ name, type, fields = [] }) =>
      type === 'group' && fields.some((own) => own.required === true && at(`${name}.${own.name}`)),
  )
  const path = `${group?.name ?? ''}.place`
  const target = targetsOf(kind).get(path)
  if (!place || !date || !target || at(path)) return columns
  const named = group?.fields?.flatMap(({ name, required }) =>
    required ? (at(`${group.name}.${name}`) ?? []) : [],
  )
  const areOwn = grid.rows.slice(header.last + 1).some((cells, index) => {
    const row = header.last + 1 + index
    const day = cells[date.index]
    const continues = isBlank(day) || (day?.merged !== undefined && day.merged.row < row)
    const own = cells[place.index]
    return (
      continues &&
      !isBlank(own) &&
      own?.merged === undefined &&
      named?.some((column) => !isBlank(cells[column.index])) === true
    )
  })
  if (!areOwn) return columns
  return columns.map((column) =>
    column === place ? { ...column, use: { type: 'field', path, target, confidence: 'known' } } : column,
  )
}
