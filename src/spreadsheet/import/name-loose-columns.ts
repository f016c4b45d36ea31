import { columnName } from '../../diagnostics/index.ts'
import type { TableHeader } from './find-header.ts'
import { emptyCell, isBlank, isOwn, type SheetGrid } from './grid.ts'

/** Names columns that have content but no name (F列), so that none of it is lost. Mere row numbers remain unnamed. */
export function nameLooseColumns({ rows }: SheetGrid, header: TableHeader): TableHeader {
  const below = rows.slice(header.last + 1)
  const width = below.reduce((most, row) => Math.max(most, row.length), header.labels.length)
  const labels = Array.from({ length: width }, (_, column) => {
    const label = header.labels[column] ?? ''
    if (label !== '') return label
    const texts = below.flatMap((row, index) => {
      const cell = row[column] ?? emptyCell
      return isBlank(cell) || !isOwn(cell, header.last + 1 + index, column) ? [] : [cell.text]
    })
    return texts.length === 0 || texts.every(counts) ? '' : `${columnName(column)}列`
  })
  return { ...header, labels }
}

/** Whether a text is one greater than the one above it. */
const counts = (text: string, index: number, all: readonly string[]): boolean =>
  /^\d+$/.test(text) && (index === 0 ? Number(text) <= 1 : Number(text) === Number(all[index - 1]) + 1)
