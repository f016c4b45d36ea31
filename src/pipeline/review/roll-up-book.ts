import { columnName } from '../../diagnostics/index.ts'
import type { RollUp, RollUpRow } from '../../review/index.ts'
import { type BookCell, type BookSheet, writeBook } from '../../spreadsheet/index.ts'
import { recordColumns, recordRows } from './record-rows.ts'
import { verdictNames } from './review-words.ts'

/** Rows of a sheet that Excel can hold, header aside. */
const mostRows = 1_048_575

type Cells = readonly BookCell[]

/** The roll-up as a workbook: schools × indicators, tallies, every record that falls short, trends, what was refused. */
export function rollUpBook(roll: RollUp): Promise<Uint8Array> {
  const heading = `${roll.rubric.reviewer}${roll.rubric.title}汇总`
  const shortfalls = shortfallRows(roll)
  const sheets: readonly Omit<BookSheet, 'heading'>[] = [
    overview(roll, shortfalls.starts),
    tallies(roll),
    { name: '问题记录', columns: recordColumns, rows: shortfalls.rows },
    ...(roll.trends.length > 0 ? [trends(roll)] : []),
    ...(roll.refused.length > 0 ? [refused(roll)] : []),
    ...(roll.missing.length > 0
      ? [{ name: '没有可审核的', columns: headers('学校'), rows: roll.missing.map((name) => cells(name)) }]
      : []),
  ]
  return writeBook(
    sheets.map((sheet) => ({ ...sheet, heading })),
    heading,
  )
}

const headers = (...names: readonly string[]): readonly { readonly header: string }[] =>
  names.map((header) => ({ header }))

const cells = (...values: readonly (string | number | null)[]): Cells => values.map((value) => ({ value }))

/** The rows of all schools, and at which row of the sheet a school's begin. */
function shortfallRows({ rubric, rows }: RollUp): {
  readonly rows: readonly Cells[]
  readonly starts: ReadonlyMap<RollUpRow, number>
} {
  const all: Cells[] = []
  const starts = new Map<RollUpRow, number>()
  for (const row of rows) {
    const own = recordRows(rubric, row.result, 'short')
    if (own.length === 0 || all.length + own.length > mostRows) continue
    starts.set(row, all.length + 2)
    for (const cell of own) all.push(cell)
  }
  return { rows: all, starts }
}

/** A school leads to its form, its count of shortfalls to the records behind it. */
function overview(
  { rubric, rows, ranked }: RollUp,
  starts: ReadonlyMap<RollUpRow, number>,
): Omit<BookSheet, 'heading'> {
  const names = rubric.rules.map(({ short }) => short)
  const more = ranked ? ['名次'] : []
  return {
    name: '汇总',
    columns: headers(
      '全宗号',
      '学校',
      '学期',
      ...names,
      '得分',
      '应得分',
      '得分率（%）',
      ...more,
      '问题',
      '情况',
      '档案包',
    ),
    rows: rows.map((row): Cells => {
      const { result, points, rank, notes } = row
      const verdicts = new Map(result.findings.map(({ rule, verdict }) => [rule, verdictNames[verdict]]))
      const start = starts.get(row)
      const problems = points.verdicts.fail + points.verdicts.mend
      return [
        { value: result.school.fonds },
        {
          value: result.school.name,
          ...(result.form !== undefined && { link: result.form }),
        },
        { value: result.term.label },
        ...rubric.rules.map(({ id }) => ({ value: verdicts.get(id) ?? '' })),
        ...cells(points.score, points.of, points.percent, ...(ranked ? [rank ?? null] : [])),
        { value: problems, ...(start !== undefined && { link: `#'问题记录'!A${start}` }) },
        ...cells(notes.join('；'), result.file),
      ]
    }),
  }
}

function tallies({ tallies: all, rows }: RollUp): Omit<BookSheet, 'heading'> {
  const last = rows.length + 1
  const counted = (column: string, word: string, value: number): BookCell => ({
    value,
    ...(rows.length > 0 && { formula: `COUNTIF('汇总'!${column}2:${column}${last},"${word}")` }),
  })
  return {
    name: '各项合计',
    columns: headers('项目', '要求', '分值', ...Object.values(verdictNames)),
    rows: all.map(({ rule, tally }, at): Cells => {
      // The rules' columns of the overview come after 全宗号, 学校, 学期.
      const column = columnName(at + 3)
      return [
        ...cells(rule.name, rule.requirement, rule.weight),
        counted(column, verdictNames.pass, tally.pass),
        counted(column, verdictNames.fail, tally.fail),
        counted(column, verdictNames.mend, tally.mend),
        counted(column, verdictNames.exempt, tally.exempt),
      ]
    }),
  }
}

const trends = ({ terms, trends: all }: RollUp): Omit<BookSheet, 'heading'> => ({
  name: '各学期',
  columns: headers('全宗号', '学校', ...terms.map(({ label }) => label), '增减'),
  rows: all.map(({ fonds, school, percents, change }) =>
    cells(fonds, school, ...percents.map((percent) => percent ?? null), change),
  ),
})

const refused = ({ refused: all }: RollUp): Omit<BookSheet, 'heading'> => ({
  name: '没有通过核验',
  columns: headers('档案包', '学校', '学期', '原因'),
  rows: all.map(({ file, school, term, faults }) =>
    cells(file, school?.name ?? null, term?.label ?? null, faults.join('；')),
  ),
})
