import type { ReviewedResult, Rubric } from '../../rubric/index.ts'
import { writeBook } from '../../spreadsheet/index.ts'
import { recordColumns, recordRows } from './record-rows.ts'
import { chainNames, verdictNames, wordSeal } from './review-words.ts'

/** Makes the workbook of a school's form: a row per rule, and a row for everything that is missing or falls short. */
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
  const origin = {
    name: '来历',
    columns: ['项目', '内容'].map((header) => ({ header })),
    rows: originRows(result).map((row) => row.map((value) => ({ value }))),
    heading,
  }
  return writeBook([findings, records, origin], heading)
}

/** Rows on who signed the package with which key, and on its predecessor. */
const originRows = (result: ReviewedResult): readonly (readonly [string, string])[] => {
  const { school, file, digest, signer, signedBy, signedOff, previous, origin } = result
  return [
    ['学校', school.name],
    ['全宗号', school.fonds],
    ['档案包', file],
    ['清单摘要（SHA-256）', digest],
    ['签名', wordSeal(result)],
    ['公钥指纹（SHA-256）', signer ?? '—'],
    ['公钥登记在', signedBy.source ?? '—'],
    ['签发', signedOff ?? '—'],
    ['与上一个档案包', chainNames[origin.chain]],
    ['上一个档案包', previous ? `${previous.term}，清单摘要 ${previous.digest}` : '—'],
    ['要查一查', origin.doubts.join('；') || '—'],
  ]
}
