import { ticks } from './choice-words.ts'
import { emptyCell, type GridCell, isBlank, isOwn, type SheetGrid, unmerged } from './grid.ts'
import { readHeader } from './header-text.ts'

/** A sheet of ticks by day as a table with a row for each, and the cells that say that nothing was done. */
export interface MatrixRead {
  readonly grid: SheetGrid
  /** The number of cells with a tick or a text. */
  readonly done: number
  readonly left: readonly { readonly row: number; readonly column: number }[]
  /** Names of rows about the days (签名) in which ticks were drawn instead of a name or a remark. */
  readonly unnamed: readonly string[]
  /** What such rows say of days on which nothing was done. */
  readonly unplaced: readonly { readonly row: number; readonly column: number; readonly text: string }[]
}

interface Mark {
  readonly cell: GridCell
  readonly row: number
  readonly column: number
}

/** The names of rows that say something of each day, rather than of what was done: who signed for it, remarks. */
const aboutDay =
  /^(?:(?:责任|检查|值班|值日|消毒|消杀|操作|记录|登记|负责|经手|经办|带班|监督|审核|验收|填表)(?:人|员|人员|教师|领导|者)|签名|签字|签章|.{0,6}(?:签名|签字)|备注|说明|天气|合计|小计|总计)$/u

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
  const all: readonly Mark[] = grid.rows.slice(head + 1).flatMap((cells, index) =>
    days.flatMap((column) => {
      const cell = cells[column]
      const row = head + 1 + index
      return cell && !isBlank(cell) && isOwn(cell, row, column) ? [{ cell, row, column }] : []
    }),
  )
  const labelOf = (row: number): string =>
    readHeader(labels.map(({ column }) => grid.rows[row]?.[column]?.text ?? '').join('')).plain
  const isAbout = ({ row }: Mark): boolean => aboutDay.test(labelOf(row))
  const about = all.filter(isAbout)
  const marks = all.filter((mark) => !isAbout(mark))
  const ticked = marks.filter(({ cell }) => ticks.has(cell.text.trim().toLowerCase()))
  if (ticked.length === 0 || ticked.length * 2 < marks.length) return undefined
  const left = marks.filter(({ cell }) => ticks.get(cell.text.trim().toLowerCase()) === '否')
  const done = marks.filter((mark) => !left.includes(mark))
  const at = (row: number, column: number): GridCell => ({
    ...unmerged(grid.rows[row]?.[column] ?? emptyCell),
    origin: { row, column },
  })
  const isTick = ({ cell }: Mark): boolean => ticks.has(cell.text.trim().toLowerCase())
  const said = about.filter((mark) => !isTick(mark))
  const extras = [...new Set(said.map(({ row }) => row))]
  const extrasOf = (column: number): readonly GridCell[] =>
    extras.map((row) =>
      said.some((mark) => mark.row === row && mark.column === column) ? at(row, column) : emptyCell,
    )
  const rows = byName(labels.map(({ cell }) => readHeader(cell.text).plain))
    ? days.flatMap((column) => {
        const present = done.filter((mark) => mark.column === column)
        if (present.length === 0) return []
        const people = present.map(({ row }) => grid.rows[row]?.[labels[0]?.column ?? 0]?.text ?? '')
        const text = people.filter((name) => name !== '').join('、')
        return [
          [
            { ...at(present[0]?.row ?? 0, column), type: 'text' as const, text },
            at(head, column),
            ...extrasOf(column),
            emptyCell,
          ],
        ]
      })
    : done.map(({ cell, row, column }) => [
        ...labels.map((label) => at(row, label.column)),
        at(head, column),
        ...extrasOf(column),
        ticks.has(cell.text.trim().toLowerCase()) ? emptyCell : at(row, column),
      ])
  const heading = (text: string): GridCell => ({ type: 'text', text })
  const own = byName(labels.map(({ cell }) => readHeader(cell.text).plain))
    ? [heading('人员')]
    : labels.map(({ cell }) => heading(cell.text))
  const made = [
    ...grid.rows.slice(0, head),
    [
      ...own,
      heading('日期'),
      ...extras.map((row) => heading(labelOf(row))),
      ...(rows.some((cells) => !isBlank(cells.at(-1))) ? [heading('备注')] : []),
    ],
    ...rows,
  ]
  const unplaced = said
    .filter(({ column }) => !done.some((mark) => mark.column === column))
    .map(({ cell, row, column }) => ({ row, column, text: cell.text }))
  const unnamed = [...new Set(about.filter(isTick).map(({ row }) => labelOf(row)))]
  return { grid: { ...grid, rows: made }, done: done.length, left, unnamed, unplaced }
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
