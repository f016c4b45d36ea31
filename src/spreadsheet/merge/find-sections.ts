import { cellName, columnName, type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { FieldDefinition, KindDefinition } from '../../records/index.ts'
import { toHalfWidth } from '../../text/index.ts'
import type { BaseSection, ExportBase } from '../export-base.ts'
import { cellAt } from '../import/cell-place.ts'
import { classifyRow } from '../import/classify-row.ts'
import { emptyCell, type GridCell, isBlank, type SheetGrid } from '../import/grid.ts'
import { readHeader } from '../import/header-text.ts'
import { ordinalWords } from '../import/header-words.ts'
import { type HeaderTable, makeHeaderTable, matchHeader } from '../import/match-header.ts'
import { fieldsOfKind } from '../kind-fields.ts'

/** A column of a returned sheet that holds a field. */
export interface ReturnedColumn {
  readonly index: number
  readonly header: string
  readonly field: FieldDefinition
  readonly unit?: string
}

/** A row of a returned sheet below the header. */
export interface ReturnedRow {
  readonly grid: SheetGrid
  /** From 0. */
  readonly row: number
  /** As in the column of ids; undefined if that is empty. */
  readonly id: string | undefined
  readonly cells: readonly GridCell[]
  readonly columns: readonly ReturnedColumn[]
}

/** The rows of one exported sheet, wherever they are now. */
export interface ReturnedSection {
  readonly base: BaseSection
  readonly kind: KindDefinition
  readonly group?: FieldDefinition
  /** The fields whose columns exist in every sheet of the section. */
  readonly fields: readonly FieldDefinition[]
  readonly rows: readonly ReturnedRow[]
  /** A sheet that holds the section, for messages. */
  readonly grid: SheetGrid
}

/** How many rows are searched for a header. */
const searchedRows = 40

/** What is known about a section before looking for it. */
interface Wanted {
  readonly base: BaseSection
  readonly kind: KindDefinition
  readonly group: FieldDefinition | undefined
  readonly fields: readonly FieldDefinition[]
  readonly table: HeaderTable
  readonly headers: ReadonlyMap<string, FieldDefinition>
  readonly ids: ReadonlySet<string>
}

interface Found {
  readonly wanted: Wanted
  readonly grid: SheetGrid
  readonly header: number
  readonly idColumn: number
  readonly columns: readonly ReturnedColumn[]
  readonly unread: readonly { readonly index: number; readonly header: string }[]
}

/** An id without the differences that input methods make. */
export const idKey = (id: string): string => toHalfWidth(id).replace(/\s+/g, '').toLowerCase()

/**
 * Finds the exported sheets of a workbook by their headers and ids, whatever their names, the order of their columns and rows, and
 * what was inserted. Columns and sheets that are gone, and columns that no field has, are reported. `all` are the sheets of the
 * workbook if only some of them are wanted.
 */
export function findSections(
  grids: readonly SheetGrid[],
  base: ExportBase,
  kinds: readonly KindDefinition[],
  all: readonly SheetGrid[] = grids,
): Outcome<readonly ReturnedSection[]> {
  const diagnostics: Diagnostic[] = []
  const wanted = base.sections.flatMap((section) => wantedOf(section, kinds))
  const found: Found[] = []
  for (const grid of grids) {
    const match = findIn(grid, wanted)
    if (match) {
      found.push(match)
      diagnostics.push(...reportColumns(match), ...reportExtras(match))
    } else diagnostics.push(...reportSheet(grid, wanted))
  }
  const sections = wanted.flatMap((one): readonly ReturnedSection[] => {
    const own = found.filter((match) => match.wanted === one)
    const [first] = own
    if (!first) {
      if (all !== grids || grids.some(({ name }) => name === one.base.sheet)) return []
      diagnostics.push(
        diagnose(
          'return-missing',
          `导出时有的工作表“${one.base.sheet}”（${one.base.rows.length}行）现在没有了，没有当成删除，台账里的照旧`,
          undefined,
          ['要删去记录，在表里删去它们的行，表和表头留着；或者用 houqin remove。'],
        ),
      )
      return []
    }
    const fields = one.fields.filter(({ name }) =>
      own.every(({ columns }) => columns.some(({ field }) => field.name === name)),
    )
    const { kind, group } = one
    const rows = own.flatMap((match) => rowsOf(match, diagnostics))
    return [{ base: one.base, kind, ...(group && { group }), fields, rows, grid: first.grid }]
  })
  return { value: sections, diagnostics }
}

function wantedOf(base: BaseSection, kinds: readonly KindDefinition[]): readonly Wanted[] {
  const kind = kinds.find(({ name }) => name === base.kind)
  const group = kind?.fields.find(({ name, type }) => type === 'group' && name === base.group)
  if (!kind || (base.group !== undefined && !group)) return []
  const fields = (group?.fields ?? fieldsOfKind(kind)).filter(
    ({ name, type }) => name !== 'id' && type !== 'group',
  )
  const headers = base.fields.flatMap((name, index) => {
    const field = fields.find((candidate) => candidate.name === name)
    return field ? [[readHeader(base.headers[index] ?? '').plain, field] as const] : []
  })
  const only: KindDefinition = { ...kind, fields: group?.fields ?? kind.fields }
  const ids = new Set(base.rows.map(({ id }) => idKey(id)))
  return [{ base, kind, group, fields, table: makeHeaderTable(only), headers: new Map(headers), ids }]
}

const idWord = '编号'

/** Finds the section that a sheet holds: most of its headers are in one row, and ids that were exported below it. */
function findIn(grid: SheetGrid, wanted: readonly Wanted[]): Found | undefined {
  let best: { readonly score: number; readonly found: Found } | undefined
  for (const [header, cells] of grid.rows.slice(0, searchedRows).entries()) {
    const plain = cells.map(({ text }) => readHeader(text).plain)
    const idColumn = plain.indexOf(idWord)
    if (idColumn < 0) continue
    const ids = new Set(grid.rows.slice(header + 1).map((row) => idKey(row[idColumn]?.text ?? '')))
    for (const one of wanted) {
      const hits = plain.filter((text) => one.headers.has(text)).length
      if (hits === 0) continue
      const known = [...one.ids].some((id) => ids.has(id))
      const isNamed = grid.name === one.base.sheet
      if (!known && !isNamed && hits < one.headers.size) continue
      const score = hits * 2 - one.headers.size + (known ? 2 : 0) + (isNamed ? 1 : 0)
      if (best && best.score >= score) continue
      best = { score, found: { wanted: one, grid, header, idColumn, ...assign(cells, idColumn, one) } }
    }
  }
  return best?.found
}

/** Assigns columns to fields: first by the headers as exported, then by other names of fields that have no column yet. */
function assign(
  cells: readonly GridCell[],
  idColumn: number,
  { headers, fields, table }: Wanted,
): Pick<Found, 'columns' | 'unread'> {
  const columns = new Map<number, ReturnedColumn>()
  const taken = new Set<string>()
  const texts = cells.map(({ text }, index) => ({ index, header: text, ...readHeader(text) }))
  const put = (index: number, header: string, unit: string | undefined, field: FieldDefinition): void => {
    if (columns.has(index) || taken.has(field.name)) return
    columns.set(index, { index, header, field, ...(unit !== undefined && { unit }) })
    taken.add(field.name)
  }
  const others = texts.filter(({ index, plain }) => index !== idColumn && plain !== '')
  for (const { index, header, plain, unit } of others) {
    const field = headers.get(plain)
    if (field) put(index, header, unit, field)
  }
  for (const { index, header, unit } of others)
    for (const { target, confidence } of matchHeader(header, table)) {
      const field = fields.find(({ name }) => name === target.field.name)
      if (field && !target.group && confidence !== 'similar') put(index, header, unit, field)
    }
  return {
    columns: [...columns.values()],
    unread: others.filter(({ index, plain }) => !columns.has(index) && !ordinalWords.has(plain)),
  }
}

/** The rows below a header that are records, or may be. */
function rowsOf(
  { wanted: { ids }, grid, header, idColumn, columns }: Found,
  diagnostics: Diagnostic[],
): readonly ReturnedRow[] {
  const labels = (grid.rows[header] ?? []).map(({ text }) => text)
  const used = new Set([idColumn, ...columns.map(({ index }) => index)])
  const unused = new Set(labels.flatMap((_, index) => (used.has(index) ? [] : [index])))
  const rows: ReturnedRow[] = []
  const skipped: number[] = []
  for (const [row, cells] of grid.rows.entries()) {
    if (row <= header) continue
    const written = cells[idColumn] ?? emptyCell
    const id = isBlank(written) ? undefined : written.text.trim()
    if (id === undefined || !ids.has(idKey(id))) {
      const type = classifyRow(cells, row, labels, unused)
      if (type !== 'record') {
        if (type !== 'blank' && !/^合计/.test(written.text)) skipped.push(row)
        continue
      }
    }
    rows.push({ grid, row, id, cells, columns })
  }
  if (skipped.length > 0)
    diagnostics.push(
      diagnose(
        'row-skipped',
        `工作表“${grid.name}”略过了不是记录的${skipped.length}行：第${skipped
          .slice(0, 8)
          .map((row) => row + 1)
          .join('、')}行`,
        cellAt(grid, skipped[0] ?? 0, 0),
      ),
    )
  return rows
}

/** Reports comments and pictures in cells below the header, which are no part of a ledger's values. */
function reportExtras({ grid, header }: Found): readonly Diagnostic[] {
  const places = grid.rows.flatMap((cells, row) =>
    cells.flatMap(({ comment, pictures }, column) =>
      row > header && (comment !== undefined || pictures) ? [cellName(row, column)] : [],
    ),
  )
  if (places.length === 0) return []
  return [
    diagnose(
      'return-unread',
      `工作表“${grid.name}”里${places.slice(0, 8).join('、')}${places.length > 8 ? '……' : ''}有批注或图片，没有读`,
      cellAt(grid, header + 1, 0),
      ['批注里要记进台账的写进“备注”的格子；图片放进 photos 文件夹，在“照片”里写上文件名。'],
    ),
  ]
}

function reportColumns({ wanted, grid, header, columns, unread }: Found): readonly Diagnostic[] {
  const below = grid.rows.slice(header + 1)
  const filled = unread.filter(({ index }) => below.some((row) => !isBlank(row[index])))
  const gone = wanted.base.fields.flatMap((name, index) => {
    const had = wanted.base.rows.some(({ texts }) => texts[index] !== '')
    return had && !columns.some(({ field }) => field.name === name)
      ? [wanted.base.headers[index] ?? name]
      : []
  })
  const quote = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join('、')
  return [
    ...(gone.length > 0
      ? [
          diagnose(
            'return-missing',
            `工作表“${grid.name}”里导出时有的${quote(gone)}这${gone.length === 1 ? '一' : '几'}列现在没有了，没有当成清空，台账里的照旧`,
            cellAt(grid, header, 0),
            ['要清空，把列留着，清空里面的格子；列名改过的，改回原来的名字。'],
          ),
        ]
      : []),
    ...(filled.length > 0
      ? [
          diagnose(
            'return-unread',
            `工作表“${grid.name}”里${filled.map((one) => `“${one.header}”（${columnName(one.index)}列）`).join('、')}不是台账的栏目，里面的内容没有读`,
            cellAt(grid, header, filled[0]?.index ?? 0),
            [`要放进台账，把列名改成台账的字段，如“备注”。`],
          ),
        ]
      : []),
  ]
}

function reportSheet(grid: SheetGrid, wanted: readonly Wanted[]): readonly Diagnostic[] {
  if (!grid.rows.some((row) => row.some((cell) => !isBlank(cell)))) return []
  const isOurs = wanted.some(({ base }) => base.sheet === grid.name)
  const message = isOurs
    ? `工作表“${grid.name}”里找不到有“${idWord}”的表头，不知道哪一行是哪条记录，这张表没有读`
    : `工作表“${grid.name}”不是导出来的台账，没有读`
  const hint = isOurs
    ? '从导出的工作簿里把“编号”这一列拷回来，再导入。'
    : `里面有要添的记录，就用“--sheet ${grid.name}”单独导入它。`
  return [diagnose('return-unread', message, cellAt(grid, 0, 0), [hint])]
}
