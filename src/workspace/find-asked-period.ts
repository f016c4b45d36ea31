import {
  calendarYearId,
  compareTermIds,
  findPeriod,
  guessTermId,
  type Period,
  type PeriodId,
  parsePeriodId,
  parseTermId,
  schoolYearId,
  type Term,
  termIdsOf,
} from '../calendar/index.ts'
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/index.ts'
import type { SchoolProfile } from '../records/index.ts'
import { findSimilar } from '../text/index.ts'

/** Finds the requested period: a term, a month, a school year or a calendar year; reports one that the school does not have. */
export function findAskedPeriod(text: string, school: SchoolProfile): Outcome<Period | undefined> {
  const { terms } = school
  const asked = findAskedTerm(text, school)?.id ?? guessTermId(text)
  const id: PeriodId | undefined = asked === undefined ? parsePeriodId(text) : { type: 'term', id: asked }
  const period = id && findPeriod(id, terms)
  if (period) return { value: period, diagnostics: [] }
  const known = terms.map((term) => term.id)
  return { value: undefined, diagnostics: [id ? lacking(id, known) : unreadable(text, known)] }
}

/** Words for a term beside the current one: how many terms later it is. */
const besideCurrent: ReadonlyMap<string, number> = new Map([
  ['本学期', 0],
  ['这学期', 0],
  ['当前学期', 0],
  ['上学期', -1],
  ['上个学期', -1],
  ['下学期', 1],
  ['下个学期', 1],
])

/** How many terms after the current one a word means (下学期: 1); undefined for other words. */
export const termsLater = (word: string): number | undefined => besideCurrent.get(word.trim())

/**
 * Finds the term of a school that a text means: its id or its name as it is printed, 2026秋, 2025—2026学年第二学期, 本学期, 上学期.
 */
export function findAskedTerm(
  text: string,
  { terms, current }: Pick<SchoolProfile, 'terms' | 'current'>,
): Term | undefined {
  const written = text.trim()
  const named = terms.find(({ id, label }) => id === written || label === written)
  if (named) return named
  const later = termsLater(written)
  if (later === undefined) {
    const id = guessTermId(written)
    return terms.find((term) => term.id === id)
  }
  const inOrder = [...terms].sort((a, b) => (a.start < b.start ? -1 : 1))
  return inOrder[inOrder.findIndex(({ id }) => id === current) + later]
}

/** The year of a term for which the school has both terms: its school year, else its calendar year. */
export function yearAround(termId: string, { terms }: SchoolProfile): Period | undefined {
  const term = parseTermId(termId)
  if (!term) return undefined
  const schoolYear = term.season === 'autumn' ? term.year : term.year - 1
  return findPeriod(schoolYearId(schoolYear), terms) ?? findPeriod(calendarYearId(term.year), terms)
}

/** Reports that the school has no such term, and which it has. */
export const unknownTerm = (id: string, { terms }: Pick<SchoolProfile, 'terms'>): Diagnostic =>
  diagnose('term-unknown', `没有叫“${id}”的学期`, undefined, [
    `可以写：${terms.map((term) => term.id).join('、')}。`,
  ])

function lacking(id: PeriodId, known: readonly string[]): Diagnostic {
  const has = known.join('、')
  if (id.type === 'month') {
    return diagnose(
      'term-unknown',
      `${id.year}年${id.month}月不在哪个学期里，也不在学期前后的假期里，school.yaml 里的学期有 ${has}`,
      undefined,
      ['月份写成 2026-04；要更早、更晚的月份，先在 school.yaml 的 terms 下面添上那个学期和起止日期。'],
    )
  }
  const wanted = termIdsOf(id) ?? []
  const missing = wanted.filter((term) => !known.includes(term)).sort(compareTermIds)
  const message =
    id.type === 'term'
      ? `school.yaml 里没有学期“${id.id}”，只有 ${has}`
      : `${id.id} 要有 ${wanted.join('、')} 两个学期，school.yaml 里没有 ${missing.join('、')}，只有 ${has}`
  return diagnose('term-unknown', message, undefined, [
    id.type === 'term'
      ? `在 --term 后面写其中一个，或在 school.yaml 的 terms 下面添上“${id.id}”和起止日期。`
      : `在 school.yaml 的 terms 下面添上“${missing.join('”“')}”和起止日期；只写一个学期的，用工作总结（summary）。`,
  ])
}

function unreadable(text: string, known: readonly string[]): Diagnostic {
  const meant = findSimilar(text, known)
  return diagnose('term-unknown', `school.yaml 里没有学期“${text}”，只有 ${known.join('、')}`, undefined, [
    ...(meant === undefined ? [] : [`是不是想写 ${meant}？`]),
    '学期写成 2025-autumn、2026-spring，月份写成 2026-04，学年写成 2025-2026，年度写成 2026。',
  ])
}
