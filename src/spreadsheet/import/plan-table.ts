import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { FieldDefinition, ImportMemory, KindDefinition, Term } from '../../records/index.ts'
import { recallTable } from './apply-memory.ts'
import { assignColumns, type TableColumn } from './assign-columns.ts'
import { cellAt, topOf } from './cell-place.ts'
import { tickOf } from './choice-words.ts'
import type { TableHeader } from './find-header.ts'
import { isBlank, type SheetGrid } from './grid.ts'
import { clearKind, type KindGuess, missingFields, rankKinds } from './guess-kind.ts'
import { readHeader } from './header-text.ts'
import { firstCells, isHeadless } from './headless.ts'
import { type HeaderTable, makeHeaderTable } from './match-header.ts'
import { plannedWords, reportPlanned } from './planned-only.ts'
import { listItems } from './read-listed-items.ts'
import { countThings, thingField } from './split-things.ts'
import { type ToldColumns, tellColumns } from './told-columns.ts'
import { usualValues } from './usual-values.ts'
import { valuesAbove } from './values-above.ts'

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

/** How a table is read: as which kind, what its columns are, and what they do not say. */
export interface PlannedTable {
  readonly kind: KindDefinition
  readonly columns: readonly TableColumn[]
  readonly defaults: ReadonlyMap<string, string>
  readonly remembered: boolean
  readonly group?: FieldDefinition
  readonly listed?: FieldDefinition
}

/** What is known when a table is planned; sheets of which the kind is not sure are added to `unsure`. */
export interface Known {
  readonly kinds: readonly KindDefinition[]
  readonly tables: ReadonlyMap<KindDefinition, HeaderTable>
  readonly memory: ImportMemory
  readonly options: ReadOptions
  readonly withGroups: ReadonlySet<string>
  readonly unsure: UnsureSheet[]
  /** The kind that the user or the sheet tells. */
  readonly asked: KindDefinition | undefined
}

export const groupsOf = (kind: KindDefinition): readonly FieldDefinition[] =>
  kind.fields.filter(({ type }) => type === 'group')

/** Recognises a sheet that our own export wrote for the groups of a ledger: an id, and the group's fields. */
export function planGroups(
  { kind, group }: { kind: KindDefinition; group: FieldDefinition },
  header: TableHeader,
): PlannedTable {
  const only: KindDefinition = { ...kind, fields: group.fields ?? [] }
  const { columns } = assignColumns(header, makeHeaderTable(only))
  return { kind: only, columns, defaults: new Map(), remembered: true, group }
}

/** How many kinds a question offers. */
const mostLikely = 5

/**
 * Finds out the kind of a table of records and what its columns are: as remembered, as the user says, or as their names suggest.
 * Undefined, with the reason among the diagnostics, if it cannot be read.
 */
export function planRecords(
  grid: SheetGrid,
  header: TableHeader,
  { kinds, tables, memory, options, withGroups, unsure, asked: wanted }: Known,
  diagnostics: Diagnostic[],
): PlannedTable | undefined {
  const recalled = recallTable(header, memory, kinds, wanted)
  const titles = [header.title, grid.name, options.fileName]
  const planned = recalled && !wanted ? plannedWords(recalled.kind, titles) : undefined
  if (recalled && planned !== undefined) {
    diagnostics.push(reportPlanned(grid, recalled.kind, planned))
    return undefined
  }
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
  const intends = wanted ? undefined : plannedWords(guess.kind, titles)
  if (intends !== undefined) {
    diagnostics.push(reportPlanned(grid, guess.kind, intends))
    return undefined
  }
  const elsewhere = withGroups.has(guess.kind.name)
  const above = valuesAbove(header, guess.kind, guess.columns)
  const said = new Set(guess.kind.fields.flatMap(({ name, label }) => (above.has(name) ? [label] : [])))
  const lacking = missingFields(guess.kind, guess.columns).filter(
    (label) => !said.has(label) && (!elsewhere || !label.includes('·')),
  )
  if (guess.kind.name === 'sanitation' && ticksThings(grid, header, guess.columns)) lacking.push('做法')
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

/** Whether columns are named after things (餐具、地面) and ticked: with a cross in all of them, a row would be no disinfection. */
const ticksThings = (grid: SheetGrid, header: TableHeader, columns: readonly TableColumn[]): boolean =>
  columns.some(({ index, use }) => {
    const texts = use.type === 'note' ? textsBelow(grid, header, index) : []
    return texts.length > 0 && texts.every((text) => tickOf(text) !== undefined)
  })

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
    `工作表“${grid.name}”（按${label}台账读）的表头在${row}，找不到必填的${names}这一列，没有导入`,
    cellAt(grid, header.first, 0),
    [
      `表头里有：${found}。把对应的那一列的名字改成${missing.map((text) => `“${text.replace(/^.*·/, '')}”`).join('、')}再导入，或者加上 --map 列=字段。`,
      '如果认错了台账，用 --kind 写明是哪种。',
    ],
  )
}
