/** The name of the hidden sheet that states what was exported. Spreadsheet programs keep hidden sheets when they save a workbook. */
export const baseSheetName = '导出底稿'

const mark = 'houqin 导出底稿'
/** The version of the sheet's form; one that is not known is not read. */
const version = '1'
const explanation = '程序靠这张表认出您在别的表里改了什么，请不要改动，也不要删除。'
/** The first cells of the rows that begin a ledger or a group of one, and of its headers. */
const [sectionMark, headerMark] = ['台账', '表头']

/** What a workbook contained when it was exported: the base of a three-way comparison. */
export interface ExportBase {
  readonly term: string
  readonly sections: readonly BaseSection[]
}

/** The rows of one exported sheet. */
export interface BaseSection {
  /** The name of the sheet. */
  readonly sheet: string
  /** The name of the kind. */
  readonly kind: string
  /** The name of the group field if its rows are items of records. */
  readonly group?: string
  /** The names of the exported fields other than the id, with the headers of their columns. */
  readonly fields: readonly string[]
  readonly headers: readonly string[]
  readonly rows: readonly BaseRow[]
}

/** A row as exported: the id of its record, and a text for each field, empty where there was no value. */
export interface BaseRow {
  readonly id: string
  readonly texts: readonly string[]
}

/** The rows of the hidden sheet. */
export const writeBase = ({ term, sections }: ExportBase): readonly (readonly string[])[] => [
  [mark, version, term, explanation],
  ...sections.flatMap(({ sheet, kind, group = '', fields, headers, rows }) => [
    [sectionMark, sheet, kind, group, ...fields],
    [headerMark, '', '', '', ...headers],
    ...rows.map(({ id, texts }) => ['', id, '', '', ...texts]),
  ]),
]

/** Reads the rows of the hidden sheet; undefined if it is none that we wrote. */
export function readBase(rows: readonly (readonly unknown[])[]): ExportBase | undefined {
  const [first = [], ...others] = rows
  const [written, form, term] = first.map(textOf)
  if (written !== mark || form !== version || term === undefined || term === '') return undefined
  const sections: (BaseSection & { headers: readonly string[]; rows: BaseRow[] })[] = []
  for (const row of others) {
    const [type = '', second = '', third = '', fourth = '', ...rest] = row.map(textOf)
    const last = sections.at(-1)
    if (type === sectionMark)
      sections.push({
        sheet: second,
        kind: third,
        ...(fourth !== '' && { group: fourth }),
        fields: rest.filter((name) => name !== ''),
        headers: [],
        rows: [],
      })
    else if (type === headerMark && last) sections[sections.length - 1] = { ...last, headers: rest }
    else if (last && second !== '')
      last.rows.push({ id: second, texts: last.fields.map((_, index) => rest[index] ?? '') })
  }
  return { term, sections }
}

const textOf = (cell: unknown): string =>
  typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : ''
