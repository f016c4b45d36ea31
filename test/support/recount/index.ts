import type { PlainSchool } from '../school-ledgers.ts'
import { deniedClaims } from './claims.ts'
import { unexplained } from './explain.ts'
import { librarySections } from './library.ts'
import { outlinedSections, writtenWords } from './outline.ts'
import { type Reading, readMonth, readTerm, readYear } from './reading.ts'
import { safetySections } from './safety.ts'

/** What the ledgers hold of the time that a document is of: a term, a month (2026-10) or a school year (2026-2027). */
function readPeriod(school: PlainSchool, period: string | undefined): Reading {
  if (period === undefined || /^\d{4}-(?:autumn|spring)$/.test(period)) return readTerm(school, period)
  return /^\d{4}-\d{4}$/.test(period) ? readYear(school, period) : readMonth(school, period)
}

/**
 * What a summary of a month, a term or a year says that the ledgers deny, and the numbers in it that they do not come
 * to. The ledgers are read as YAML, by code that shares nothing with what writes the document.
 */
export function recount(written: string, school: PlainSchool, period: string | undefined): readonly string[] {
  const at = readPeriod(school, period)
  const said = plainly(written)
  return [
    ...deniedClaims(said, at),
    ...unexplained(said, at, {
      sections: [...librarySections, ...safetySections, ...outlinedSections(at)],
      words: writtenWords(at),
    }),
  ]
}

/** What formal sentences say, in plain words: 均已办结 is 都已办结, 尚有3处未整改 is 没有整改的有3处. */
const plainly = (text: string): string =>
  text
    .replace(/均(?=已|按时|未|有|是|作了|落实|合格)/gu, '都')
    .replace(/尚有(\d+[次处])未(办结|整改)/gu, '没有$2的有$1')
    .replace(/尚有(\d+处)未完成整改/gu, '没有整改完的有$1')
    .replace(/未(?=整改|办结|竣工|到期|按时)/gu, '没有')
    .replace(/未记载/gu, '没有记')
    .replace(/载明/gu, '记了')
    .replace(/(记了费用的\d+次(?:合计)?)支出/gu, '$1用去')
    .replace(/按时发至/gu, '按时发到')
    .replace(/修复(?=\d)/gu, '修好')
    .replace(/晚于计划/gu, '比计划晚')

export { recountPlan } from './plan.ts'
