import { makeUsualTerm } from '../../calendar/index.ts'
import { type Diagnostic, diagnose, type Location, type Outcome } from '../../diagnostics/index.ts'
import type { FieldDefinition, ImportMemory, KindDefinition, Term, Workspace } from '../../records/index.ts'
import { groupSheetName } from '../export/ledger-sheets.ts'
import { recallTable } from './apply-memory.ts'
import { setApprovalAside } from './approval-columns.ts'
import { assignColumns, type TableColumn } from './assign-columns.ts'
import { followsDates, usualTermOf } from './assign-term.ts'
import { cellAt, cellPlace } from './cell-place.ts'
import { dateOf } from './date-of.ts'
import { findHeader, type TableHeader } from './find-header.ts'
import { isBlank, type SheetGrid } from './grid.ts'
import { clearKind, type KindGuess, missingFields, rankKinds } from './guess-kind.ts'
import { readHeader } from './header-text.ts'
import { ordinalWords } from './header-words.ts'
import { firstCells, headlessHeader, isHeadless } from './headless.ts'
import { datePartWords, joinDateColumns } from './join-date-columns.ts'
import { type HeaderTable, makeHeaderTable } from './match-header.ts'
import { nameLooseColumns } from './name-loose-columns.ts'
import { readForm } from './read-form.ts'
import { listItems } from './read-listed-items.ts'
import { type MatrixRead, readMatrix } from './read-matrix.ts'
import { readRows, type TableRead } from './read-rows.ts'
import { readTitle } from './read-title.ts'
import type { CellContext } from './settle-cell.ts'
import { type KindParts, splitKinds } from './split-kinds.ts'
import { splitTables } from './split-tables.ts'
import { splitTerms } from './split-terms.ts'
import { countThings, thingField } from './split-things.ts'
import { missingColumns, type ToldColumns, tellColumns } from './told-columns.ts'
import { usualValues } from './usual-values.ts'

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

/** The user's choices. */
export interface ReadOptions {
  readonly fileName: string
  readonly sheet?: string
  readonly kind?: KindDefinition
  /** By sheet, where the user was asked. */
  readonly kinds?: ReadonlyMap<string, KindDefinition>
  readonly term?: Term
  readonly told?: ToldColumns
}

/** A sheet whose kind is uncertain, with the likely kinds. */
export interface UnsureSheet {
  readonly sheet: string
  readonly kinds: readonly KindDefinition[]
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
  const parts = wanted.flatMap((grid) => {
    const form = groupSheets.has(grid.name) ? undefined : readForm(grid, isKnown)
    const matrix = form || groupSheets.has(grid.name) ? undefined : readMatrix(grid)
    if (matrix) diagnostics.push(matrixRead(grid, matrix))
    return form ? [form] : matrix ? [matrix.grid] : splitTables(grid, isKnown)
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
      columns: planned.remembered ? planned.columns : setApprovalAside(planned.columns),
    }
    const said = readTitle([header.title, grid.name, options.fileName])
    const { month, years } = said
    const groupsElsewhere = withGroups.has(plan.kind.name)
    const base = {
      header,
      ...rest,
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
  const read = parts.flatMap((part): readonly SheetTable[] => {
    const found = findHeader(part, isKnown) ?? headlessHeader(part, options.told)
    const joined = found && joinDateColumns(part, found)
    const grid = joined?.grid ?? part
    const header = joined && nameLooseColumns(grid, joined.header)
    if (!header) {
      if (options.sheet !== undefined || grid.rows.some((row) => row.length > 0))
        diagnostics.push(noTable(grid))
      return []
    }
    const asked = options.kind ?? options.kinds?.get(grid.name)
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

function matrixRead(grid: SheetGrid, { done, left }: MatrixRead): Diagnostic {
  const places = left.slice(0, mostUnclear).map(({ row, column }) => cellPlace(cellAt(grid, row, column)))
  const more = left.length > mostUnclear ? '……' : ''
  const crossed =
    left.length > 0 ? `，打叉的${left.length}格没有做，没有导入（${places.join('、')}${more}）` : ''
  const message = `工作表“${grid.name}”是按日期打勾的表，照打勾的${done}格记${crossed}`
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

interface Plan {
  readonly kind: KindDefinition
  readonly columns: readonly TableColumn[]
  readonly defaults: ReadonlyMap<string, string>
  readonly remembered: boolean
  readonly group?: FieldDefinition
  readonly listed?: FieldDefinition
}

interface Known {
  readonly kinds: readonly KindDefinition[]
  readonly tables: ReadonlyMap<KindDefinition, HeaderTable>
  readonly memory: ImportMemory
  readonly options: ReadOptions
  readonly withGroups: ReadonlySet<string>
  readonly unsure: UnsureSheet[]
  /** The kind that the user or the sheet tells. */
  readonly asked: KindDefinition | undefined
}

const groupsOf = (kind: KindDefinition): readonly FieldDefinition[] =>
  kind.fields.filter(({ type }) => type === 'group')

/** Recognises a sheet that our own export wrote for the groups of a ledger: an id, and the group's fields. */
function planGroups(
  { kind, group }: { kind: KindDefinition; group: FieldDefinition },
  header: TableHeader,
): Plan {
  const only: KindDefinition = { ...kind, fields: group.fields ?? [] }
  const { columns } = assignColumns(header, makeHeaderTable(only))
  return { kind: only, columns, defaults: new Map(), remembered: true, group }
}

/** How many kinds a question offers. */
const mostLikely = 5

function planRecords(
  grid: SheetGrid,
  header: TableHeader,
  { kinds, tables, memory, options, withGroups, unsure, asked: wanted }: Known,
  diagnostics: Diagnostic[],
): Plan | undefined {
  const recalled = recallTable(header, memory, kinds, wanted)
  if (recalled) {
    const told = tellColumns(recalled.columns, recalled.kind, options.told)
    diagnostics.push(...recalled.diagnostics, ...told.diagnostics)
    const known = { ...recalled, columns: told.columns }
    const defaults = new Map([...usualValues(known.kind.name), ...known.defaults])
    const again = listedGroup(grid, header, known)
    return { ...known, defaults, remembered: !told.isNew, ...(again && { listed: again }) }
  }
  const asked = wanted ? new Map([...tables].filter(([kind]) => kind === wanted)) : tables
  const guesses = rankKinds(header, { sheet: grid.name, file: options.fileName }, asked)
  const guessed = wanted ? (guesses[0] ?? unguessed(header, wanted, tables)) : clearKind(guesses)
  const told = guessed && tellColumns(guessed.columns, guessed.kind, options.told)
  diagnostics.push(...(told?.diagnostics ?? []))
  const guess =
    guessed && told?.columns.some(({ use }) => use.type === 'field')
      ? { kind: guessed.kind, columns: told.columns }
      : undefined
  if (!guess) {
    if (!wanted && guesses.length > 0)
      unsure.push({ sheet: grid.name, kinds: guesses.slice(0, mostLikely).map(({ kind }) => kind) })
    diagnostics.push(
      wanted
        ? noColumns(grid, wanted)
        : unclear(
            grid,
            guesses.map(({ kind }) => kind),
          ),
    )
    return undefined
  }
  const elsewhere = withGroups.has(guess.kind.name)
  const lacking = missingFields(guess.kind, guess.columns).filter(
    (label) => !elsewhere || !label.includes('·'),
  )
  const listed = lacking.length > 0 ? listedGroup(grid, header, guess) : undefined
  const counted = lacking.length === 1 && lacking[0] === '数量' && countsInNames(grid, header, guess)
  const missing = listed || counted ? [] : lacking
  if (missing.length > 0) {
    diagnostics.push(lacks(grid, guess.kind, missing, header))
    return undefined
  }
  const defaults = usualOf(guess.kind, header.title + grid.name)
  return { kind: guess.kind, columns: guess.columns, defaults, remembered: false, ...(listed && { listed }) }
}

/** The columns of a table of which no name is known. */
function unguessed(
  header: TableHeader,
  kind: KindDefinition,
  tables: ReadonlyMap<KindDefinition, HeaderTable>,
): Pick<KindGuess, 'kind' | 'columns'> | undefined {
  const table = tables.get(kind)
  return table && { kind, columns: assignColumns(header, table).columns }
}

const textsBelow = (grid: SheetGrid, header: TableHeader, index: number): readonly string[] =>
  grid.rows.slice(header.last + 1).flatMap((row) => (isBlank(row[index]) ? [] : [row[index]?.text ?? '']))

/** The group whose column of names lists whole items: 物品名称及数量. */
function listedGroup(
  grid: SheetGrid,
  header: TableHeader,
  { kind, columns }: Pick<KindGuess, 'kind' | 'columns'>,
): FieldDefinition | undefined {
  const fields = columns.flatMap(({ index, use }) => (use.type === 'field' ? [{ index, ...use.target }] : []))
  const name = fields.find(({ group, field }) => group?.required === true && field.required === true)
  const group = name?.group
  if (!name || !group) return undefined
  const hasOthers = fields.some((one) => one.group === group && one.field.required && one !== name)
  return !hasOthers && listItems(kind, group, textsBelow(grid, header, name.index)) ? group : undefined
}

/** Whether most names of things contain their quantities: 灭火器20具. */
function countsInNames(
  grid: SheetGrid,
  header: TableHeader,
  { kind, columns }: Pick<KindGuess, 'kind' | 'columns'>,
): boolean {
  const name = columns.find(({ use }) => use.type === 'field' && use.path === thingField(kind))
  const texts = name ? textsBelow(grid, header, name.index) : []
  const counting = texts.filter((text) => countThings(text).length > 0)
  return counting.length > 0 && counting.length * 2 >= texts.length
}

/** Default values; a suggested word in the title takes precedence: a table called 食堂检查 is about 食堂. */
function usualOf(kind: KindDefinition, title: string): ReadonlyMap<string, string> {
  const values = new Map(usualValues(kind.name))
  for (const { name, choices } of kind.fields) {
    const told = choices?.find((choice) => choice.length > 1 && title.includes(choice))
    if (values.has(name) && told !== undefined && told !== kind.label) values.set(name, told)
  }
  return values
}

/** The location of a sheet's beginning. */
const topOf = (grid: SheetGrid): Location => cellAt(grid, 0, 0)

const noTable = (grid: SheetGrid): Diagnostic =>
  diagnose('sheet-empty', `工作表“${grid.name}”里没有找到台账的表头，没有导入`, topOf(grid), [
    '表头至少要有两个台账的栏目名，如“日期”“物品”，并且在前40行里。',
    `没有表头的表，写明是哪种台账、每一列是什么，如 --kind 维修 --map A=日期,B=物品,C=做法（第一行是 ${firstCells(grid)}）。`,
  ])

const unclear = (grid: SheetGrid, likely: readonly KindDefinition[]): Diagnostic => {
  const labels = likely.slice(0, 3).map(({ label }) => label)
  const guess = labels.length > 0 ? `，可能是${labels.join('、')}` : ''
  return diagnose('kind-uncertain', `看不准工作表“${grid.name}”是哪种台账${guess}，没有导入`, topOf(grid), [
    `在命令后面写明，如“--sheet ${grid.name} --kind ${labels[0] ?? '维修'}”。`,
  ])
}

const noColumns = (grid: SheetGrid, { label }: KindDefinition): Diagnostic =>
  diagnose(
    'kind-uncertain',
    `工作表“${grid.name}”的栏目没有几个对得上“${label}”台账，没有导入`,
    topOf(grid),
    ['核对 --kind 写的是不是这种台账，表头的栏目名是不是写清楚了。'],
  )

function lacks(
  grid: SheetGrid,
  { label }: KindDefinition,
  missing: readonly string[],
  header: TableHeader,
): Diagnostic {
  const row =
    header.first === header.last ? `第${header.last + 1}行` : `第${header.first + 1}至${header.last + 1}行`
  const found = header.labels.filter((text) => readHeader(text).plain !== '').join('、')
  const names = missing.map((text) => `“${text}”`).join('、')
  if (isHeadless(header))
    return diagnose(
      'column-missing',
      `工作表“${grid.name}”（按${label}台账读）没有表头，没有写明必填的${names}是哪一列，没有导入`,
      cellAt(grid, 0, 0),
      [`在 --map 里添上，如 --map A=${missing[0] ?? ''}（第一行是 ${firstCells(grid)}）。`],
    )
  return diagnose(
    'column-missing',
    `工作表“${grid.name}”（按${label}台账读）的表头在${row}，找不到必填的${missing.map((text) => `“${text}”`).join('、')}这一列，没有导入`,
    cellAt(grid, header.first, 0),
    [
      `表头里有：${found}。把对应的那一列的名字改成${missing.map((text) => `“${text.replace(/^.*·/, '')}”`).join('、')}再导入。`,
      '如果认错了台账，用 --kind 写明是哪种。',
    ],
  )
}
