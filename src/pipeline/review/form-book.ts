import type { ReviewedResult, Rubric } from '../../review/index.ts'
import { writeBook } from '../../spreadsheet/index.ts'
import { recordColumns, recordRows } from './record-rows.ts'
import { verdictNames } from './review-words.ts'

/** The data of a school's form: a row a rule, and a row for each thing that is missing or falls short. */
export function formBook(rubric: Rubric, result: ReviewedResult): Promise<Uint8Array> {
  const heading = `${result.school.name} ${result.term.label} ${rubric.title}`
  const rules = new Map(rubric.rules.map((rule) => [rule.id, rule]))
  const findings = {
    name: '逐项认定',
    columns: ['项目', '要求', '审核情况', '结论', '应得分', '得分'].map((header) => ({ header })),
    rows: result.findings.map(({ rule, finding, verdict, of, score }) =>
      [
        rules.get(rule)?.name ?? rule,
        rules.get(rule)?.requirement ?? '',
        finding,
        verdictNames[verdict],
        of,
        score,
      ].map((value) => ({ value })),
    ),
    heading,
  }
  const records = {
    name: '审核依据',
    columns: recordColumns,
    rows: recordRows(rubric, result, 'all'),
    heading,
  }
  return writeBook([findings, records], heading)
}
