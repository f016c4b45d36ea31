import { type Diagnostic, diagnose } from '../diagnostics/index.ts'
import { parseHanInteger } from '../text/index.ts'
import {
  countIn,
  type FrequencyPeriod,
  joinSpans,
  type SchoolTime,
  type Span,
  spansOf,
} from './frequency-spans.ts'
import type { RecordSet } from './record-set.ts'

/** A statement of how often something is done: 每周两次. 不定期 claims nothing. */
export interface FrequencyClaim {
  readonly period: FrequencyPeriod
  /** The least number of times in each period. */
  readonly times: number
}

const periodWords: readonly (readonly [RegExp, FrequencyPeriod])[] = [
  [/^(?:每个?(?:上课日|天|日)|天天|日日)/, 'day'],
  [/^每(?:个|一)?(?:两|二|隔一)(?:周|个?星期)|^每半个?月/, 'fortnight'],
  [/^(?:每个?(?:周|星期)|周周)/, 'week'],
  [/^(?:每个?月|月月)/, 'month'],
  [/^(?:每个?|全)学期/, 'term'],
]

/** The number of times, which follows the period. The lookbehinds keep it linear: a run of numerals is tried only from its beginning. */
const figurePattern =
  /(?:(?<![〇零一二两三四五六七八九十百])[〇零一二两三四五六七八九十百]+|(?<!\d)\d+)(?=[次遍回])/

/** Reads 每周一次, 每月至少两次, 每两周一次, 每天, 天天, 每学期三次, 全学期三次; `undefined` for words that dates could neither support nor refute. */
export function parseFrequency(text: string): FrequencyClaim | undefined {
  for (const [pattern, period] of periodWords) {
    const word = pattern.exec(text)?.[0]
    if (word === undefined) continue
    const figure = figurePattern.exec(text.slice(word.length))?.[0]
    const times = figure === undefined ? 1 : /^\d/.test(figure) ? Number(figure) : parseHanInteger(figure)
    return times === undefined || times === 0 ? undefined : { period, times }
  }
  return undefined
}

/** The stretches of the term in which the entries fall short of a claim. */
export const gapsOf = (
  set: RecordSet,
  { period, times }: FrequencyClaim,
  time: SchoolTime,
): readonly Span[] => spansOf(period, set.entries, time).filter((span) => countIn(set.entries, span) < times)

const shown = 6

/** 第7周（10月13日—19日）、第9周（10月27日—11月2日）, at most six of them. */
export function tellGaps(gaps: readonly Span[]): string {
  const joined = joinSpans(gaps)
  const labels = joined.slice(0, shown).map(({ label }) => label)
  return `${labels.join('、')}${joined.length > shown ? `等${joined.length}处` : ''}`
}

/** The report of a claim, given in the template's `words`, that the dates do not support; `undefined` if they do. */
export function checkFrequency(
  set: RecordSet,
  words: string,
  claim: FrequencyClaim,
  time: SchoolTime,
): Diagnostic | undefined {
  const gaps = gapsOf(set, claim, time)
  if (gaps.length === 0) return undefined
  const lack = claim.times === 1 ? '没有记录' : `不到${claim.times}次`
  const coarse = set.entries.filter(({ date }) => date?.precision !== 'day').length
  return diagnose(
    'facts-frequency',
    `说的是“${words}”，但${set.query}里，${tellGaps(gaps)}${lack}`,
    undefined,
    [
      '漏记的补记；确实没有做到的，改说日期够得上的频次。',
      ...(coarse > 0 && claim.period !== 'month' && claim.period !== 'term'
        ? [`有 ${coarse} 条没有写到哪一天，不知道在哪一周，写全日期才能算上。`]
        : []),
    ],
  )
}
