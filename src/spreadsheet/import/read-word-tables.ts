import { unzipSync } from 'fflate'
import { diagnose, type Outcome } from '../../diagnostics/index.ts'
import { childOf, elementsOf, parseXml, wordValue, type XmlElement } from '../../text/index.ts'
import { refuse, reportCut, rowBeyond, tooLarge, unreadable } from './book-refusals.ts'
import { findExcess } from './find-excess.ts'
import { emptyCell, type GridCell, type SheetGrid, type SheetPicture } from './grid.ts'
import { limits } from './limits.ts'
import { textCell } from './read-cell.ts'
import { readWordCell, type WordCell } from './read-word-cell.ts'

/** The longest paragraph before a table that is its title. */
const longestTitle = 60

/** Elements that only surround others. */
const wrappers: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'])

interface Reading {
  readonly file: string
  readonly struck: boolean
  readonly pictures: ReadonlyMap<string, SheetPicture>
  readonly grids: SheetGrid[]
  /** Paragraphs outside tables; the last may be the title of the next table. */
  readonly outside: string[]
}

/**
 * Reads the tables of a Word file (.docx) as sheets of a workbook, each named after the paragraph before it, as tracked changes would
 * leave them if accepted. Tables within tables are sheets of their own. Undefined if the file cannot be read.
 */
export function readWordTables(
  name: string,
  bytes: Uint8Array,
  struck: boolean,
): Outcome<readonly SheetGrid[] | undefined> {
  const excess = findExcess(bytes)
  if (excess !== undefined)
    return refuse(excess === 'damaged' ? unreadable(name) : tooLarge(name, excess.reason))
  const parts = unzipSync(bytes, {
    filter: (part) => /^word\/(?:document\.xml|_rels\/document\.xml\.rels|media\/)/.test(part.name),
  })
  const body = childOf(parseXml(textOf(parts['word/document.xml'])), 'w:body')
  if (!body) return refuse(unreadable(name))
  const reading: Reading = { file: name, struck, pictures: picturesOf(parts), grids: [], outside: [] }
  readBlocks(body, reading)
  const { grids, outside } = reading
  if (grids.length === 0)
    return refuse(
      diagnose('book-format', `“${name}”里没有表格`, undefined, [
        '只导入 Word 文件里的表格：把内容排成表格，第一行写各列的名称，再导入。',
      ]),
    )
  const cells = grids.reduce((sum, { rows }) => sum + rows.reduce((many, row) => many + row.length, 0), 0)
  if (grids.length > limits.sheets || cells > limits.cells)
    return refuse(tooLarge(name, `有${grids.length}张表格、${cells}个格子，太多了`))
  const cut = grids.flatMap((grid) => {
    const row = rowBeyond(grid.rows)
    return row < 0 ? [] : [reportCut(name, grid.name, row)]
  })
  const left = outside.filter((text) => text !== '')
  return {
    value: grids.map((grid) => ({ ...grid, rows: grid.rows.map((row) => row.slice(0, limits.columns)) })),
    diagnostics: [
      ...cut,
      ...(left.length === 0
        ? []
        : [
            diagnose(
              'word-text-unread',
              `“${name}”表格外面的${left.length}段文字没有导入：${left.slice(0, 3).join('／').slice(0, longestTitle)}${left.length > 3 ? '……' : ''}`,
            ),
          ]),
    ],
  }
}

function readBlocks(parent: XmlElement, reading: Reading): void {
  for (const child of elementsOf(parent)) {
    if (child.name === 'w:p') reading.outside.push(paragraphOf(child, reading))
    else if (child.name === 'w:tbl') readTable(child, reading)
    else if (wrappers.has(child.name)) readBlocks(child, reading)
  }
}

const paragraphOf = (paragraph: XmlElement, { struck, pictures }: Reading): string =>
  readWordCell([paragraph], pictures, struck).text.trim()

function readTable(table: XmlElement, reading: Reading): void {
  const { file, grids } = reading
  const name = takeTitle(reading)
  const place = grids.length
  const nested: XmlElement[] = []
  const rows: GridCell[][] = []
  // The cell with which those below it are merged, by column.
  const above: (GridCell | undefined)[] = []
  for (const row of elementsOf(table).filter(isRow)) {
    const cells: GridCell[] = Array.from({ length: skippedBefore(row) }, () => emptyCell)
    for (const cell of elementsOf(row)
      .flatMap(unwrapped)
      .filter((one) => one.name === 'w:tc')) {
      const properties = childOf(cell, 'w:tcPr')
      const wide =
        Math.min(Math.max(1, Number(wordValue(properties, 'w:gridSpan') ?? 1)), limits.columns) || 1
      const merge = childOf(properties, 'w:vMerge')
      const [start, at] = [cells.length, rows.length]
      const isContinued = merge !== undefined && merge.attributes.get('w:val') !== 'restart'
      nested.push(
        ...elementsOf(cell)
          .flatMap(unwrapped)
          .filter((one) => one.name === 'w:tbl'),
      )
      const own = toGridCell(
        readWordCell(elementsOf(cell).flatMap(unwrapped), reading.pictures, reading.struck),
      )
      const first = (isContinued ? above[start] : undefined) ?? own
      const isMerged = wide > 1 || merge !== undefined
      const shown =
        isMerged && first.merged === undefined ? { ...first, merged: { row: at, column: start } } : first
      for (let column = start; column < start + wide; column += 1) {
        cells.push(shown)
        above[column] = merge === undefined ? undefined : shown
      }
    }
    rows.push(cells)
  }
  grids.push({
    file,
    name: uniqueName(name ?? `第${place + 1}张表`, grids),
    rows,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    boxes: [],
    isOurs: false,
  })
  for (const inner of nested) readTable(inner, reading)
}

const isRow = (row: XmlElement): boolean =>
  row.name === 'w:tr' && childOf(childOf(row, 'w:trPr'), 'w:del') === undefined

/** An element, or what it surrounds. */
const unwrapped = (element: XmlElement): readonly XmlElement[] =>
  wrappers.has(element.name) ? elementsOf(element).flatMap(unwrapped) : [element]

/** How many columns of the table a row leaves out at its beginning. */
const skippedBefore = (row: XmlElement): number =>
  Math.min(Number(wordValue(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0) || 0, limits.columns)

function toGridCell({ text, struck, pictures }: WordCell): GridCell {
  return {
    ...textCell(text),
    ...(struck !== '' && { struck }),
    ...(pictures.length > 0 && { pictures }),
  }
}

/** Takes the last paragraph before a table as its title, if it is short enough to be one. */
function takeTitle({ outside }: Reading): string | undefined {
  while (outside.at(-1) === '') outside.pop()
  const last = outside.at(-1)
  if (last === undefined || last.length > longestTitle) return undefined
  outside.pop()
  return last
}

function uniqueName(name: string, grids: readonly SheetGrid[]): string {
  const many = grids.filter((grid) => grid.name.replace(/（\d+）$/u, '') === name).length
  return many === 0 ? name : `${name}（${many + 1}）`
}

/** The pictures of the file by the id that the document uses for them. */
function picturesOf(parts: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, SheetPicture> {
  const relations = parseXml(textOf(parts['word/_rels/document.xml.rels']))
  return new Map(
    elementsOf(relations).flatMap(({ attributes }) => {
      const bytes = parts[`word/${attributes.get('Target') ?? ''}`]
      return bytes ? [[attributes.get('Id') ?? '', { bytes }] as const] : []
    }),
  )
}

const textOf = (part: Uint8Array | undefined): string => (part ? new TextDecoder().decode(part) : '')
