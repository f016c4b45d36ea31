import { ticks } from './choice-words.ts'
import { emptyCell, type GridCell, isBlank, isOwn, type SheetGrid, unmerged } from './grid.ts'
import { readHeader } from './header-text.ts'

/** A sheet of ticks by day as a table with a row for each, and the cells that say that nothing was done. */
export interface MatrixRead {
  readonly grid: SheetGrid
  /** The number of cells with a tick or a text. */
  readonly done: number
  readonly left: readonly { readonly row: number; readonly column: number }[]
}

const day = /^(?:\d{1,2}|(?:\d{4}[-./年])?\d{1,2}[-./月]\d{1,2})[日号]?$/
/** How many rows are searched for the days. */
const searchedRows = 40
/** The fewest columns of days. */
const fewestDays = 3
const names: ReadonlySet<string> = new Set('姓名 人员 教师 值班人 值班人员 值班教师 成员'.split(' '))

/** Turns a sheet with a column for each day, in which ticks say what was done, into a table; undefined for any other sheet. */
export function readMatrix(grid: SheetGrid): MatrixRead | undefined {
  const head = grid.rows.slice(0, searchedRows).findIndex((cells) => daysOf(cells).length >= fewestDays)
  const header = grid.rows[head]
  if (!header) return undefined
  const days = daysOf(header)
  const [firstDay = 0] = days
  const labels = header
    .slice(0, firstDay)
    .flatMap((cell, column) => (isBlank(cell) ? [] : [{ cell, column }]))
  const rest = header.some((cell, column) => column > firstDay && !isBlank(cell) && !days.includes(column))
  if (labels.length === 0 || rest || !countsUp(days.map((column) => header[column]?.text ?? '')))
    return undefined
  const marks = grid.rows.slice(head + 1).flatMap((cells, index) =>
    days.flatMap((column) => {
      const cell = cells[column]
      const row = head + 1 + index
      return cell && !isBlank(cell) && isOwn(cell, row, column) ? [{ cell, row, column }] : []
    }),
  )
  const ticked = marks.filter(({ cell }) => ticks.has(cell.text.trim().toLowerCase()))
  if (ticked.length === 0 || ticked.length * 2 < marks.length) return undefined
  const left = marks.filter(({ cell }) => ticks.get(cell.text.trim().toLowerCase()) === '否')
  const done = marks.filter((mark) => !left.includes(mark))
  const at = (row: number, column: number): GridCell => ({
    ...unmerged(grid.rows[row]?.[column] ?? emptyCell),
    origin: { row, column },
  })
  const rows = byName(labels.map(({ cell }) => readHeader(cell.text).plain))
    ? days.flatMap((column) => {
        const present = done.filter((mark) => mark.column === column)
        if (present.length === 0) return []
        const people = present.map(({ row }) => grid.rows[row]?.[labels[0]?.column ?? 0]?.text ?? '')
        const text = people.filter((name) => name !== '').join('、')
        return [
          [{ ...at(present[0]?.row ?? 0, column), type: 'text' as const, text }, at(head, column), emptyCell],
        ]
      })
    : done.map(({ cell, row, column }) => [
        ...labels.map((label) => at(row, label.column)),
        at(head, column),
        ticks.has(cell.text.trim().toLowerCase()) ? emptyCell : at(row, column),
      ])
  const heading = (text: string): GridCell => ({ type: 'text', text })
  const own = byName(labels.map(({ cell }) => readHeader(cell.text).plain))
    ? [heading('人员')]
    : labels.map(({ cell }) => heading(cell.text))
  const made = [
    ...grid.rows.slice(0, head),
    [...own, heading('日期'), ...(rows.some((cells) => !isBlank(cells.at(-1))) ? [heading('备注')] : [])],
    ...rows,
  ]
  return { grid: { ...grid, rows: made }, done: done.length, left }
}

const byName = (labels: readonly string[]): boolean => labels.length === 1 && names.has(labels[0] ?? '')

const daysOf = (cells: readonly GridCell[]): readonly number[] =>
  cells.flatMap((cell, column) =>
    cell.type === 'day' || (!isBlank(cell) && day.test(cell.text)) ? [column] : [],
  )

/** Whether days follow each other. */
const countsUp = (texts: readonly string[]): boolean => {
  const numbers = texts.map((text) => Number(/(\d{1,2})[日号]?$/.exec(text)?.[1]))
  return numbers.every((number, index) => number <= 31 && (index === 0 || number > (numbers[index - 1] ?? 0)))
}
