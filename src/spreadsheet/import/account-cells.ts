import type { Location } from '../../diagnostics/index.ts'
import type { FieldDefinition, NewFields, NewValue } from '../../records/index.ts'
import { toHalfWidth } from '../../text/index.ts'
import type { TableColumn } from './assign-columns.ts'
import { cellPlace, placeIn } from './cell-place.ts'
import { meantActions, meantChoice } from './choice-words.ts'
import { type GridCell, isBlank, isOwn } from './grid.ts'
import { withoutListWords } from './read-listed-items.ts'
import { completionOf } from './read-states.ts'
import type { SheetTable } from './read-tables.ts'
import { settleCell } from './settle-cell.ts'
import type { SheetRecord } from './sheet-record.ts'

/**
 * What became of the characters of a workbook's cells: they are in records as written (`kept`), are the value of a field in another
 * form (`understood`: 4月3日, √), or are named in a message (`told`), which includes headers, titles and rows that are not imported.
 */
export interface CellCount {
  readonly cells: number
  readonly characters: number
  readonly kept: number
  readonly understood: number
  readonly told: number
  /** In none of these. */
  readonly lost: readonly LostText[]
}

/** Characters of a cell that are nowhere. */
export interface LostText {
  readonly place: Location
  readonly text: string
}

/** A record that is added, with its rows in the sheet and its fields as they are written. */
export interface AddedFields {
  readonly record: SheetRecord
  readonly fields: NewFields
}

/** Whether the ids of a table only number its rows: 1, 2, 3. */
export function countsRows(records: readonly SheetRecord[]): boolean {
  const ids = records.flatMap(({ values }) => values.get('id')?.text ?? [])
  return ids.every(
    (id, index) => /^\d{1,4}$/.test(id) && Number(id) - Number(ids[0]) === index && Number(ids[0]) <= 1,
  )
}

export const noCells: CellCount = { cells: 0, characters: 0, kept: 0, understood: 0, told: 0, lost: [] }

export const addCounts = (a: CellCount, b: CellCount): CellCount => ({
  cells: a.cells + b.cells,
  characters: a.characters + b.characters,
  kept: a.kept + b.kept,
  understood: a.understood + b.understood,
  told: a.told + b.told,
  lost: [...a.lost, ...b.lost],
})

/** Marks that separate words and have no meaning by themselves; 了 goes with the verb. */
const marks = /[\s\p{P}\p{S}了]/gu

const plain = (text: string): string => toHalfWidth(text).toLowerCase().replace(marks, '')

/** Counts where the characters of a table's cells went. `added` are the records made from its rows. */
export function accountCells(table: SheetTable, added: readonly AddedFields[]): CellCount {
  const { grid, header, columns } = table
  const byRow = new Map<number, AddedFields[]>()
  for (const one of added) for (const row of one.record.rows) byRow.set(row, [...(byRow.get(row) ?? []), one])
  const named = new Set([
    ...table.read.skipped.map(({ row }) => row),
    ...table.read.records.flatMap(({ rows }) => rows),
    ...Array.from({ length: header.last + 1 }, (_, row) => row),
  ])
  const columnAt = new Map(columns.map((column) => [column.index, column]))
  const tally = { cells: 0, characters: 0, kept: 0, understood: 0, told: 0 }
  const lost: LostText[] = []
  const isCounting = countsRows(table.read.records)
  for (const [row, cells] of grid.rows.entries()) {
    const made = byRow.get(row)
    const raw = made && new Set(made.flatMap(({ fields }) => [...fields.values()].flatMap(leaves)))
    let texts: RecordTexts | undefined
    for (const [index, cell] of cells.entries()) {
      if (isBlank(cell) || cell.text === '' || !isOwn(cell, row, index)) continue
      const size = cell.text.length
      tally.cells += 1
      tally.characters += size
      if (!made || !raw) {
        // Rows without records consist of numbers of rows, unless they are named.
        if (named.has(row) || /^[\d\p{P}\p{S}]+$/u.test(cell.text)) tally.told += size
        else lost.push({ place: placeIn(grid, row, index), text: cell.text })
        continue
      }
      if (raw.has(cell.text)) {
        tally.kept += size
        continue
      }
      texts ??= textsOf(made)
      const fate = fateOf(
        cell,
        columnAt.get(index),
        made,
        texts,
        table,
        placeIn(grid, row, index),
        isCounting,
      )
      if (fate.type === 'lost') {
        tally.kept += size - fate.text.length
        lost.push({ place: placeIn(grid, row, index), text: fate.text })
      } else tally[fate.type] += size
    }
  }
  return { ...tally, lost }
}

type Fate =
  | { readonly type: 'kept' | 'understood' | 'told' }
  | { readonly type: 'lost'; readonly text: string }

function fateOf(
  cell: GridCell,
  column: TableColumn | undefined,
  made: readonly AddedFields[],
  { all, joined }: RecordTexts,
  table: SheetTable,
  place: Location,
  isCounting: boolean,
): Fate {
  const { term, context } = table
  const text = plain(cell.text)
  if (text === '' || joined.includes(text)) return { type: 'kept' }
  // A column that is not read is named in the preview; one without a name numbers the rows.
  if (!column || column.use.type === 'ignored') return { type: 'told' }
  const { use, unit } = column
  // A unit behind a number belongs to the form of dates and amounts.
  const said =
    use.type === 'field' && use.target.group ? plain(withoutListWords(cell.text, use.target.group)) : text
  const rest = left(said.replace(/(?<=\d)[年月日号元块角]/gu, ''), all)
  if (rest === '') return { type: 'kept' }
  if (use.type === 'field' && use.path === 'id' && isCounting) return { type: 'told' }
  if (use.type === 'field') {
    const { field, group } = use.target
    const hasValue = made.some(({ record }) =>
      group
        ? (record.groups.get(group.name) ?? []).some((item) => item.has(field.name))
        : record.values.has(field.name),
    )
    const settled = settleCell(cell, field, { ...context, unit, term })
    if (settled.type === 'empty') return { type: 'understood' }
    if (settled.type === 'value' && hasValue && isRead(field, cell, settled.text)) {
      const more = plain(`${settled.rest ?? ''}${settled.day ?? ''}`)
      if (more === '' || left(more, all) === '' || settled.day !== undefined) return { type: 'understood' }
    }
    if (settled.type === 'value' && ditto.test(cell.text)) return { type: 'understood' }
  }
  if (tellsState(cell.text, made, table)) return { type: 'understood' }
  const told = made.some(({ record }) =>
    record.doubts.some(
      (doubt) =>
        cellPlace(doubt.place) === cellPlace(place) && left(rest, countOf(plain(doubt.reason))) === '',
    ),
  )
  if (told || nothings.has(text) || ditto.test(cell.text)) return { type: 'told' }
  return { type: 'lost', text: rest }
}

/** Whether a text is a word for the state that a record has: 已换 of a repair that is 已完成. */
function tellsState(text: string, made: readonly AddedFields[], { kind, context }: SheetTable): boolean {
  const groups = kind.fields.filter(({ finished }) => finished)
  return [undefined, ...groups].some((group) => {
    const { state } = completionOf(kind, group)
    const meant = state && meantChoice(text, state.choices ?? [], context.words)
    return (
      meant !== undefined &&
      made.some(({ fields }) => [...fields.values()].flatMap(leaves).includes(meant.choice))
    )
  })
}

const ditto = /^(同上|〃|″|"|''|同前)$/
const nothings: ReadonlySet<string> = new Set(['无', '没有', '未发现', '暂无'])

/** Whether a field's value is another form of what is written: of types with a grammar of their own, or a synonym. */
const isRead = ({ type, choices }: FieldDefinition, cell: GridCell, text: string): boolean =>
  (type !== 'text' && type !== 'texts') || (choices !== undefined && text !== cell.text)

/** The characters of a text that are not among others, each counted. */
function left(text: string, all: ReadonlyMap<string, number>): string {
  const used = new Map<string, number>()
  let rest = ''
  for (const character of text) {
    const count = (used.get(character) ?? 0) + 1
    used.set(character, count)
    if (count > (all.get(character) ?? 0)) rest += character
  }
  return rest
}

interface RecordTexts {
  /** The number of times that each character occurs. */
  readonly all: ReadonlyMap<string, number>
  readonly joined: string
}

/** The texts of records as they are written, with the words that were replaced by the usual ones. */
function textsOf(made: readonly AddedFields[]): RecordTexts {
  const texts = made.flatMap(({ fields }) => [...fields.values()].flatMap(leaves))
  const synonyms = [...meantActions].flatMap(([word, action]) =>
    texts.some((text) => text.includes(action)) ? [word] : [],
  )
  const written = texts.map(plain)
  return { all: countOf([...written, ...synonyms].join('')), joined: written.join('\n') }
}

function countOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

function leaves(value: NewValue): readonly string[] {
  if (typeof value === 'string') return [value]
  return value.flatMap((item) => (typeof item === 'string' ? [item] : [...item.values()].flatMap(leaves)))
}
