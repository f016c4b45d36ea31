import { columnName } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import { isReviewed, type RollUp, type RollUpRow } from '../../rubric/index.ts'
import { type BookCell, type BookSheet, writeBook } from '../../spreadsheet/index.ts'
import { recordColumns, recordRows } from './record-rows.ts'
import { readStored, type StoredResult } from './results-file.ts'
import { chainNames, markDoubt, verdictNames, wordSeal, wordSealOf } from './review-words.ts'

/** The most rows on a sheet of records; Excel allows 1,048,576. */
const mostRows = 1_000_000

type Cells = readonly BookCell[]
type Sheet = Omit<BookSheet, 'heading'>

/**
 * Makes the workbook of the roll-up: schools × indicators, tallies, every record that falls short, trends, and refused packages.
 * Records are read from the results one school at a time while the workbook is being written.
 */
export function rollUpBook(roll: RollUp<StoredResult>, host: Host): Promise<Uint8Array> {
  const heading = `${roll.rubric.reviewer}${roll.rubric.title}汇总`
  const parts = splitRecords(roll)
  const sheets: readonly Sheet[] = [
    overview(roll, parts),
    tallies(roll),
    ...parts.map((part) => recordSheet(roll, part, host)),
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

/** A sheet of records: the schools on it, each with the row at which its records begin, and the number of rows. */
interface RecordPart {
  readonly name: string
  readonly starts: Map<RollUpRow<StoredResult>, number>
  many: number
}

/** Splits the records of all schools into as many sheets as they need, usually one. */
function splitRecords({ rows }: RollUp<StoredResult>): readonly RecordPart[] {
  let part: RecordPart = { name: '问题记录', starts: new Map(), many: 0 }
  const parts = [part]
  for (const row of rows) {
    const { shortfalls } = row.result
    if (shortfalls === 0) continue
    if (part.many + shortfalls > mostRows) {
      part = { name: `问题记录${parts.length + 1}`, starts: new Map(), many: 0 }
      parts.push(part)
    }
    part.starts.set(row, part.many + 2)
    part.many += shortfalls
  }
  return parts
}

function recordSheet({ rubric }: RollUp, { name, starts, many }: RecordPart, host: Host): Sheet {
  async function* later(): AsyncGenerator<Cells> {
    for (const { result } of starts.keys()) {
      const whole = await readStored(result, host)
      if (isReviewed(whole)) yield* recordRows(rubric, whole, 'short')
    }
  }
  return { name, columns: recordColumns, rows: [], later: { many, rows: later() } }
}

/** Makes the overview, which links each school to its form and each count of shortfalls to the records behind it. */
function overview({ rubric, rows, ranked }: RollUp<StoredResult>, parts: readonly RecordPart[]): Sheet {
  const names = rubric.rules.map(({ short }) => short)
  const more = ranked ? ['名次'] : []
  return {
    name: '汇总',
    columns: headers(
      '全宗号',
      '学校',
      '学期',
      '签名',
      '与上一个档案包',
      '要查一查',
      ...names,
      '得分',
      '应得分',
      '得分率（%）',
      ...more,
      '问题',
      '档案包',
      '公钥指纹（SHA-256）',
      '公钥登记在',
      '签发',
      '清单摘要（SHA-256）',
    ),
    rows: rows.map((row): Cells => {
      const { result, rank, origin } = row
      const { points } = result
      const part = parts.find(({ starts }) => starts.has(row))
      const problems = points.verdicts.fail + points.verdicts.mend
      return [
        { value: result.school.fonds },
        {
          value: result.school.name,
          ...(result.form !== undefined && { link: result.form }),
        },
        { value: result.term.label },
        ...cells(
          markDoubt(wordSeal(result), origin.doubts),
          chainNames[origin.chain],
          origin.doubts.join('；') || null,
        ),
        ...result.verdicts.map((verdict) => ({ value: verdictNames[verdict] })),
        ...cells(points.score, points.of, points.percent, ...(ranked ? [rank ?? null] : [])),
        { value: problems, ...(part && { link: `#'${part.name}'!A${part.starts.get(row) ?? 2}` }) },
        ...cells(
          result.file,
          result.signer ?? null,
          result.signedBy.source ?? null,
          result.signedOff ?? null,
          result.digest,
        ),
      ]
    }),
  }
}

function tallies({ tallies: all, rows }: RollUp): Sheet {
  const last = rows.length + 1
  const counted = (column: string, word: string, value: number): BookCell => ({
    value,
    ...(rows.length > 0 && { formula: `COUNTIF('汇总'!${column}2:${column}${last},"${word}")` }),
  })
  return {
    name: '各项合计',
    columns: headers('项目', '要求', '分值', ...Object.values(verdictNames)),
    rows: all.map(({ rule, tally }, at): Cells => {
      // The columns of the rules come after those about the package.
      const column = columnName(at + 6)
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

const trends = ({ terms, trends: all }: RollUp): Sheet => ({
  name: '各学期',
  columns: headers('全宗号', '学校', ...terms.map(({ label }) => label), '增减'),
  rows: all.map(({ fonds, school, percents, change }) =>
    cells(fonds, school, ...percents.map((percent) => percent ?? null), change),
  ),
})

const refused = ({ refused: all }: RollUp): Sheet => ({
  name: '没有通过核验',
  columns: headers('档案包', '全宗号', '学校', '学期', '签名', '原因', '公钥指纹（SHA-256）'),
  rows: all.map((result) => {
    const { file, school, term, faults, signer } = result
    return cells(
      file,
      school?.fonds ?? null,
      school?.name ?? null,
      term?.label ?? null,
      wordSealOf(result),
      faults.join('；'),
      signer ?? null,
    )
  }),
})
