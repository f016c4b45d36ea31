import type { PeriodKind } from '../calendar/index.ts'

/** What a template's document is called, and when it is made. */
export interface NamedDuty {
  readonly name: string
  /** What its document is called: 后勤工作总结. */
  readonly label: string
  /** `next`: made at the end of a term for the one that follows (a plan); `asked`: made only on request. */
  readonly due: 'current' | 'next' | 'asked'
  readonly periods: readonly PeriodKind[]
}

/** Words for a kind of period before the name of a document: 年度总结, 月小结. */
const periodWords: readonly (readonly [RegExp, PeriodKind])[] = [
  [/^(?:学年度?|年度?|全年)/u, 'year'],
  [/^(?:每?月度?|月份)/u, 'month'],
  [/^(?:本学期|上学期|下学期|全?学期)/u, 'term'],
]

/** Names of documents that mean the same. */
const sameNames: readonly (readonly string[])[] = [
  ['计划', '安排', '安排表'],
  ['总结', '小结'],
]

/**
 * Finds a template by its name, or by what its document is called: 总结 or 工作总结 is the 后勤工作总结 of the asked kind of period,
 * 年度总结 that of a year. Names as they are go before what they may mean.
 */
export function findDuty<T extends NamedDuty>(
  word: string,
  duties: readonly T[],
  asked: PeriodKind,
): T | undefined {
  const written = word.trim().replace(/\.md\.hbs$/, '')
  const named = duties.find(({ name }) => name === written)
  if (named || !/\p{Script=Han}/u.test(written)) return named
  const [before, kind] = periodWords.find(([words]) => words.test(written)) ?? []
  const rest =
    before && !duties.some(({ label }) => label === written) ? written.replace(before, '') : written
  const wanted = before ? kind : undefined
  const isCalled = ({ label }: NamedDuty, part: string): boolean => part !== '' && label.includes(part)
  const others = sameNames.find((names) => names.includes(rest)) ?? []
  const candidates = [rest, ...others].map((part) =>
    duties.filter((duty) => isCalled(duty, part) && (wanted === undefined || duty.periods.includes(wanted))),
  )
  const found = candidates.find((some) => some.length > 0) ?? []
  return (
    found.find(({ periods }) => periods.includes(wanted ?? asked)) ??
    found.find(({ due }) => due !== 'asked') ??
    found[0]
  )
}
