import type { Sheet, Workbook } from 'hucre/xlsx'
import { emptyCell, type GridCell, type SheetPicture } from './grid.ts'

/** What a workbook has in its cells besides values. */
export interface BookExtras {
  /** Pictures that formulas of WPS show in cells, by the formula's argument. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** Names of the authors of comments, by id. */
  readonly authors: ReadonlyMap<string, string>
}

export const extrasOf = ({ cellImages = [], persons = [] }: Workbook): BookExtras => ({
  pictures: new Map(cellImages.map(({ id, data }) => [id, data])),
  authors: new Map(persons.map(({ id, displayName }) => [id, displayName])),
})

/** Attaches pictures and comments to the cells where they are; those on a merged range belong to its first cell. */
export function attachExtras(rows: GridCell[][], sheet: Sheet, { authors }: BookExtras): void {
  const change = (row: number, column: number, more: (cell: GridCell) => Partial<GridCell>): void => {
    const { row: ownRow, column: ownColumn } = rows[row]?.[column]?.merged ?? { row, column }
    while (rows.length <= ownRow) rows.push([])
    const cells = rows[ownRow] ?? []
    while (cells.length <= ownColumn) cells.push(emptyCell)
    const cell = cells[ownColumn] ?? emptyCell
    cells[ownColumn] = { ...cell, ...more(cell) }
  }
  for (const { data, anchor } of sheet.images ?? [])
    addPicture(anchor.from.row, anchor.from.col, { bytes: data })
  const threads = commentThreads(sheet, authors)
  for (const [key, { comment }] of sheet.cells ?? []) {
    if (comment === undefined || threads.has(key)) continue
    threads.set(key, comment.text)
  }
  for (const [key, text] of threads) {
    const [row = 0, column = 0] = key.split(',').map(Number)
    const comment = text.replace(/\s*\n\s*/g, '；').trim()
    if (comment !== '') change(row, column, () => ({ comment }))
  }
  function addPicture(row: number, column: number, picture: SheetPicture): void {
    change(row, column, ({ pictures = [] }) => ({ pictures: [...pictures, picture] }))
  }
}

/** Threads of comments by cell (`row,column`): 李某：已联系厂家；周某：好. */
function commentThreads(
  { threadedComments = [] }: Sheet,
  authors: ReadonlyMap<string, string>,
): Map<string, string> {
  const threads = new Map<string, string>()
  const keys = new Map<string, string>()
  for (const { id, ref, parentId, personId, text } of threadedComments) {
    const key = ref === undefined ? keys.get(parentId ?? '') : keyOf(ref)
    if (key === undefined) continue
    keys.set(id, key)
    const author = authors.get(personId)
    const said = author === undefined ? text : `${author}：${text}`
    const before = threads.get(key)
    threads.set(key, before === undefined ? said : `${before}\n${said}`)
  }
  return threads
}

/** `B3` as `2,1`. */
function keyOf(ref: string): string | undefined {
  const [, letters = '', row = ''] = /^\$?([A-Z]{1,3})\$?(\d+)/.exec(ref) ?? []
  if (letters === '') return undefined
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return `${Number(row) - 1},${column - 1}`
}
