import { makeUsualTerm } from '../../calendar/index.ts'
import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/index.ts'
import type { FieldDefinition, ImportMemory, KindDefinition, Term, Workspace } from '../../records/index.ts'
import { groupSheetName } from '../export/ledger-sheets.ts'
import { setApprovalAside } from './approval-columns.ts'
import type { TableColumn } from './assign-columns.ts'
import { followsDates, usualTermOf } from './assign-term.ts'
import { cellAt, cellPlace, topOf } from './cell-place.ts'
import { dateOf } from './date-of.ts'
import { findHeader, type TableHeader } from './find-header.ts'
import type { SheetGrid } from './grid.ts'
import { clearKind, missingFields, rankKinds } from './guess-kind.ts'
import { readHeader } from './header-text.ts'
import { ordinalWords } from './header-words.ts'
import { firstCells, headlessHeader } from './headless.ts'
import { joinChoiceColumns } from './join-choice-columns.ts'
import { datePartWords, joinDateColumns } from './join-date-columns.ts'
import { makeHeaderTable } from './match-header.ts'
import { nameLooseColumns } from './name-loose-columns.ts'
import { placesOfItems } from './places-of-items.ts'
import {
  groupsOf,
  type PlannedTable,
  planGroups,
  planRecords,
  type ReadOptions,
  type UnsureSheet,
} from './plan-table.ts'
import { readForm } from './read-form.ts'
import { type MatrixRead, readMatrix } from './read-matrix.ts'
import { readRows, type TableRead } from './read-rows.ts'
import { readTitle } from './read-title.ts'
import type { CellContext } from './settle-cell.ts'
import { objectsAside, originsAsActions, useSpareColumns } from './spare-columns.ts'
import { splitBeside, type TablePart } from './split-beside.ts'
import { type KindParts, splitKinds } from './split-kinds.ts'
import { splitTables } from './split-tables.ts'
import { splitTerms } from './split-terms.ts'
import { reportTitleUnit, withTitleUnit } from './title-unit.ts'
import { missingColumns } from './told-columns.ts'
import { valuesAbove } from './values-above.ts'

/** A sheet's table: its kind, the interpretation of its columns, and the records found. */
export interface SheetTable {
  /** The workbook's name in messages. */
  readonly file: string
  readonly sheet: string
  readonly kind: KindDefinition
  /** Set if the sheet contains groups of records (物品清单) rather than records. */
  readonly group?: FieldDefinition
  readonly term: Term
  /** Set if the term is not set up in the workspace. */
  readonly isMissing?: true
  /** The sheet, with everything else than the table empty. */
  readonly grid: SheetGrid
  readonly context: Pick<CellContext, 'month' | 'years' | 'words'>
  readonly header: TableHeader
  readonly columns: readonly TableColumn[]
  readonly defaults: ReadonlyMap<string, string>
  /** Whether the columns are interpreted as in an earlier import. */
  readonly remembered: boolean
  readonly read: TableRead
}

/** The tables of a workbook, and what is uncertain about it. */
export interface TablesRead {
  readonly tables: readonly SheetTable[]
  readonly unsure: readonly UnsureSheet[]
}

/** Reads the tables of a workbook: of every sheet that has any, or of the requested one. */
export function readTables(
  grids: readonly SheetGrid[],
  { school, kinds }: Workspace,
  memory: ImportMemory,
  options: ReadOptions,
): Outcome<TablesRead> {
  const unsure: UnsureSheet[] = []
  const diagnostics: Diagnostic[] = []
  const wanted = grids.filter(({ name }) => options.sheet === undefined || name === options.sheet)
  if (wanted.length === 0 && options.sheet !== undefined) {
    const names = grids.map(({ name }) => name).join('、')
    const message = `“${options.fileName}”里没有叫“${options.sheet}”的工作表`
    diagnostics.push(diagnose('sheet-missing', message, undefined, [`有这些工作表：${names}。`]))
  }
  const current = options.term ?? school.terms.find(({ id }) => id === school.current)
  if (!current) return { value: { tables: [], unsure }, diagnostics }
  const tables = new Map(kinds.map((kind) => [kind, makeHeaderTable(kind)]))
  const known = new Set([...tables.values()].flatMap(({ names }) => [...names.keys()]))
  for (const word of [...datePartWords, ...ordinalWords]) known.add(word)
  for (const name of options.told?.uses.keys() ?? []) known.add(readHeader(name).plain)
  const isKnown = (plain: string): boolean => known.has(plain)
  const groupSheets = new Map(
    kinds.flatMap((kind) =>
      groupsOf(kind).map((group) => [groupSheetName(kind.label, group.label), { kind, group }] as const),
    ),
  )
  const withGroups = new Set(grids.flatMap(({ name }) => groupSheets.get(name)?.kind.name ?? []))
  const completeKind = (header: TableHeader): KindDefinition | undefined => {
    const guess = clearKind(rankKinds(header, { sheet: '', file: '' }, tables))
    return guess && missingFields(guess.kind, guess.columns).length === 0 ? guess.kind : undefined
  }
  const parts = wanted.flatMap((grid): readonly TablePart[] => {
    const matrix = groupSheets.has(grid.name) ? undefined : readMatrix(grid)
    const form = matrix || groupSheets.has(grid.name) ? undefined : readForm(grid, isKnown)
    if (matrix) diagnostics.push(matrixRead(grid, matrix))
    if (form || matrix) return [{ grid: form ?? matrix?.grid ?? grid }]
    const stacked = splitTables(grid, isKnown)
    return grid.isOurs || options.kind || options.kinds?.has(grid.name)
      ? stacked.map((part) => ({ grid: part }))
      : stacked.flatMap((part) => splitBeside(part, isKnown, completeKind))
  })
  const readTable = (
    grid: SheetGrid,
    header: TableHeader,
    asked: KindDefinition | undefined,
  ): readonly SheetTable[] => {
    const groupSheet = groupSheets.get(grid.name)
    const plan = groupSheet
      ? planGroups(groupSheet, header)
      : planRecords(grid, header, { kinds, tables, memory, options, withGroups, unsure, asked }, diagnostics)
    if (!plan) return []
    const { group, listed, ...planned } = plan
    const rest = {
      ...planned,
      columns: withTitleUnit(
        planned.remembered ? planned.columns : settleColumns(planned, grid, header),
        header,
      ),
    }
    diagnostics.push(...reportTitleUnit(grid, header, rest.columns))
    const said = readTitle([header.title, grid.name, options.fileName])
    const { month, years } = said
    const groupsElsewhere = withGroups.has(plan.kind.name)
    const base = {
      header,
      ...rest,
      above: valuesAbove(header, plan.kind, rest.columns),
      ...(listed && { listed }),
      words: memory.words,
      groupsElsewhere,
      ...(month !== undefined && { month }),
    }
    const named = options.term ?? (said.term === undefined ? undefined : findTerm(said.term, school.terms))
    const dated = { ...base, ...(years && named === undefined && { years }) }
    const first = readRows(grid, { ...dated, term: named ?? current })
    const days = first.records.flatMap((record) => dateOf(record, plan.kind) ?? [])
    const term = named ?? (followsDates(plan.kind) ? usualTermOf(days, current, school.terms) : current)
    const settled = term === (named ?? current) ? first : readRows(grid, { ...dated, term })
    const table = {
      file: grid.file,
      sheet: grid.name,
      term,
      grid,
      context: { words: memory.words, month, years: named === undefined ? years : undefined },
      header,
      ...rest,
      ...(group && { group }),
      read: settled,
    }
    return options.term ? [table] : splitTerms(table, school.terms)
  }
  const read = parts.flatMap(({ grid: part, kind: told }): readonly SheetTable[] => {
    const found = findHeader(part, isKnown) ?? headlessHeader(part, options.told)
    const chosen = found && joinChoiceColumns(part, found)
    const joined = chosen && joinDateColumns(chosen.grid, chosen.header)
    const grid = joined?.grid ?? part
    const header = joined && nameLooseColumns(grid, joined.header)
    if (!header) {
      if (options.sheet !== undefined || grid.rows.some((row) => row.length > 0))
        diagnostics.push(noTable(grid))
      return []
    }
    const asked = options.kind ?? options.kinds?.get(grid.name) ?? told
    const several =
      asked || groupSheets.has(grid.name)
        ? undefined
        : splitKinds(
            grid,
            header,
            kinds,
            clearKind(rankKinds(header, { sheet: grid.name, file: options.fileName }, tables))?.kind,
          )
    if (!several) return readTable(grid, header, asked)
    if (several.unclear.length > 0) diagnostics.push(kindsUnclear(grid, several))
    return several.parts.flatMap((one) => readTable(one.grid, one.header, one.kind))
  })
  if (options.told && read.length > 0)
    diagnostics.push(
      ...missingColumns(
        options.told,
        new Set(read.flatMap(({ columns }) => columns.map(({ header }) => header))),
      ),
    )
  if (read.length === 0 && wanted.length > 0)
    diagnostics.push(diagnose('import-nothing', `“${options.fileName}”里没有能导入的工作表，什么也没有导入`))
  return { value: { tables: read, unsure }, diagnostics }
}

/** Looks again at columns that their names alone do not settle. */
function settleColumns(
  { columns, kind }: PlannedTable,
  grid: SheetGrid,
  header: TableHeader,
): readonly TableColumn[] {
  const spared = useSpareColumns(setApprovalAside(columns), kind)
  return [placesOfItems, objectsAside, originsAsActions].reduce(
    (settled, settle) => settle(settled, kind, grid, header),
    spared,
  )
}

function matrixRead(grid: SheetGrid, { done, left, unnamed, unplaced }: MatrixRead): Diagnostic {
  const places = left.slice(0, mostUnclear).map(({ row, column }) => cellPlace(cellAt(grid, row, column)))
  const more = left.length > mostUnclear ? '……' : ''
  const crossed =
    left.length > 0 ? `，打叉的${left.length}格没有做，没有导入（${places.join('、')}${more}）` : ''
  const signed =
    unnamed.length > 0
      ? `；${unnamed.map((name) => `“${name}”`).join('、')}一行只打了勾，没有写名字，没有导入`
      : ''
  const texts = unplaced.map(({ row, column, text }) => `${cellPlace(cellAt(grid, row, column))}“${text}”`)
  const idle = texts.length > 0 ? `；有的日子一个勾也没有，那天写的${texts.join('、')}没有导入` : ''
  const message = `工作表“${grid.name}”是按日期打勾的表，照打勾的${done}格记${crossed}${signed}${idle}`
  return diagnose('matrix-read', message, topOf(grid))
}

/** Reports rows on a sheet of several kinds that name none. */
function kindsUnclear(grid: SheetGrid, { column, unclear }: KindParts): Diagnostic {
  const shown = unclear.slice(0, mostUnclear).map(({ row, word }) => `第${row + 1}行“${word}”`)
  const more = unclear.length > mostUnclear ? `等${unclear.length}行` : ''
  return diagnose(
    'kind-uncertain',
    `工作表“${grid.name}”的“${column}”一列里，${shown.join('、')}${more}看不出是哪种台账，没有导入`,
    cellAt(grid, unclear[0]?.row ?? 0, 0),
    ['写成台账的名字，如 维修、采购、检查，再导入。'],
  )
}

const mostUnclear = 8

/** A term by its id: as set up, or with its usual days. */
const findTerm = (id: string, terms: readonly Term[]): Term =>
  terms.find((term) => term.id === id) ?? makeUsualTerm(id)

const noTable = (grid: SheetGrid): Diagnostic =>
  diagnose('sheet-empty', `工作表“${grid.name}”里没有找到台账的表头，没有导入`, topOf(grid), [
    '表头至少要有两个台账的栏目名，如“日期”“物品”，并且在前40行里。',
    `没有表头的表，写明是哪种台账、每一列是什么，如 --kind 维修 --map A=日期,B=物品,C=做法（第一行是 ${firstCells(grid)}）。`,
  ])
