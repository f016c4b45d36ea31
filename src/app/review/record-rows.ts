import type { ReviewedResult, Rubric } from '../../rubric/index.ts'
import type { BookCell } from '../../spreadsheet/index.ts'

/** Columns of the sheets that list single records. */
export const recordColumns: readonly { readonly header: string }[] = [
  '学校',
  '学期',
  '项目',
  '认定',
  '记录',
  '内容',
  '档案包',
  '包里的文件',
  '行',
].map((header) => ({ header }))

/** What is missing and which records fall short, a row each; with `all`, also the records in the school's favour. */
export function recordRows(
  { rules }: Rubric,
  { school, term, findings, file: archive }: ReviewedResult,
  which: 'short' | 'all',
): readonly (readonly BookCell[])[] {
  const names = new Map(rules.map(({ id, name }) => [id, name]))
  return findings.flatMap(({ rule, gaps, records, many }) => {
    const row = (...cells: readonly (string | number | null)[]): readonly BookCell[] =>
      [school.name, term.label, names.get(rule) ?? rule, ...cells].map((value) => ({ value }))
    const shown = records.filter(({ met }) => which === 'all' || !met)
    const rest = many.failing - records.filter(({ met }) => !met).length
    return [
      ...gaps.map((gap) => row('缺', null, gap, archive, null, null)),
      ...shown.map(({ id, what, file, line, met }) =>
        row(met ? '合' : '不合', id, what, archive, file, line),
      ),
      ...(rest > 0 ? [row('不合', null, `另有${rest}条没有列出`, archive, null, null)] : []),
    ]
  })
}
