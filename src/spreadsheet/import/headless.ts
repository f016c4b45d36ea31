import { columnName } from '../../diagnostics/index.ts'
import type { TableHeader } from './find-header.ts'
import { isBlank, type SheetGrid } from './grid.ts'
import type { ToldColumns } from './told-columns.ts'

const letters = /^[a-z]{1,2}列?$/iu

/** The header of a sheet without one (没有表头), if the user says what its columns are, by their letters. */
export const headlessHeader = (
  { rows }: SheetGrid,
  told: ToldColumns | undefined,
): TableHeader | undefined =>
  told && [...told.uses.keys()].some((name) => letters.test(name.trim()))
    ? {
        first: 0,
        last: -1,
        labels: Array.from(
          { length: rows.reduce((most, row) => Math.max(most, row.length), 0) },
          (_, column) => `${columnName(column)}列`,
        ),
        parents: [],
        title: '',
      }
    : undefined

/** Whether a table has no header of its own. */
export const isHeadless = ({ first, last }: TableHeader): boolean => last < first

/** How many cells a hint shows. */
const mostShown = 5

/** The first cells of a sheet under their letters: A“2026.3.5”、B“灯管”. */
export const firstCells = ({ rows }: SheetGrid): string =>
  (rows.find((row) => row.some((cell) => !isBlank(cell))) ?? [])
    .flatMap((cell, column) => (isBlank(cell) ? [] : [`${columnName(column)}“${cell.text}”`]))
    .slice(0, mostShown)
    .join('、')
