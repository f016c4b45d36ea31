import { asPeriod } from '../calendar/index.ts'
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/index.ts'
import { toHanCount } from '../text/index.ts'
import { type Fact, type Missing, missing } from './fact.ts'
import { checkFrequency, type FrequencyClaim, tellGaps } from './frequency-claim.ts'
import {
  countIn,
  type FrequencyPeriod,
  type SchoolTime,
  type Span,
  spansOf,
  weekdaysOf,
} from './frequency-spans.ts'
import { evidenceOf, type RecordSet } from './record-set.ts'

/** How a frequency is to be worded. */
export interface FrequencyWording {
  /** The period to state it by; without one, the shortest that the dates support. */
  readonly period?: FrequencyPeriod
  /** The words to use, and what they claim: they are kept even if the dates do not support them. */
  readonly claim?: FrequencyClaim & { readonly words: string }
  readonly numerals?: 'han' | 'arabic'
}

const names: Readonly<Record<Exclude<FrequencyPeriod, 'weekdays'>, string>> = {
  day: '每天',
  week: '每周',
  fortnight: '每两周',
  month: '每月',
  term: '每学期',
}
const weekdayNames = '一二三四五六日'

const always = Number.POSITIVE_INFINITY

/** What may be stated if no period is asked for, most frequent first, with the least and greatest number of times. 每月三次 is more than 每两周一次. */
const usual: readonly (readonly [FrequencyPeriod, least: number, most: number])[] = [
  ['day', 1, always],
  ['week', 1, always],
  ['month', 3, always],
  ['fortnight', 1, always],
  ['month', 1, always],
  ['term', 1, 3],
]

/**
 * How often the entries occur, as far as their dates support it: 每周一次, 每月两次, 每周二、四, 全学期三次; for a year 每学期两次 or 全学年三次.
 * The exact value is the least number in any of the weeks or months (for 全学期 and 全学年 the total, for a claim the number of
 * entries), or 0 with 不定期 if nothing regular holds. Weeks and months without school are left out. A period that the dates do
 * not support is reported, with the weeks or months that lack a record, and replaced by the most frequent one that holds; a
 * claim that they do not support is reported in the same way, but kept. Without entries, and without a claim, it is missing.
 */
export function frequency(
  set: RecordSet,
  time: SchoolTime,
  wording: FrequencyWording = {},
): Outcome<Fact | Missing> {
  const { claim, period } = wording
  if (claim) return claimed(set, claim, time)
  if (set.entries.length === 0) {
    const why = `${set.query}，一条也没有，说不出多久一次`
    return { value: { ...missing(`${set.kind.label}频次`, why, []), isNothing: true }, diagnostics: [] }
  }
  const asked = period && measure(set, period, time)
  if (asked && asked.least > 0)
    return { value: say(set, period, asked.least, time, wording), diagnostics: [] }
  const value = closest(set, time, wording)
  return { value, diagnostics: asked ? [unborne(set, period, asked.gaps, value.text)] : [] }
}

function claimed(
  set: RecordSet,
  claim: NonNullable<FrequencyWording['claim']>,
  time: SchoolTime,
): Outcome<Fact> {
  const fault = checkFrequency(set, claim.words, claim, time)
  return { value: toFact(set, claim.words, set.entries.length), diagnostics: fault ? [fault] : [] }
}

/**
 * The most frequent statement that the dates support, with 至少 if most of the weeks or months have more than the lowest
 * number, so that no less is stated than was done.
 */
function closest(set: RecordSet, time: SchoolTime, wording: FrequencyWording): Fact {
  for (const [period, fewest, most] of usual) {
    const { least, middle } = measure(set, period, time)
    if (least >= fewest && least <= most)
      return say(set, period, least, time, { ...wording, isLeast: middle > least })
  }
  return toFact(set, '不定期', 0)
}

/** The least number of entries in any stretch of a period, that of the middle one, and the stretches without one. */
function measure(
  set: RecordSet,
  period: FrequencyPeriod,
  time: SchoolTime,
): { least: number; middle: number; gaps: readonly Span[] } {
  // What a term has is counted before it is over, but only a term that is over can lack something.
  const spans = spansOf(period, set.entries, period === 'term' ? wholeTime(time) : time)
  const counts = spans.map((span) => countIn(set.entries, span))
  return {
    least: spans.length === 0 ? 0 : Math.min(...counts),
    middle: counts.toSorted((a, b) => a - b)[counts.length >> 1] ?? 0,
    gaps: spans.filter(({ over }, index) => counts[index] === 0 && over <= (time.asOf ?? over)),
  }
}

const wholeTime = ({ period, holidays }: SchoolTime): SchoolTime => ({ period, holidays })

function say(
  set: RecordSet,
  period: FrequencyPeriod,
  least: number,
  time: SchoolTime,
  { numerals, isLeast = false }: FrequencyWording & { readonly isLeast?: boolean },
): Fact {
  const sayTimes = (times: number): string =>
    numerals === 'arabic' ? String(times) : (toHanCount(times) ?? String(times))
  const many = sayTimes(least)
  const { terms, names: words } = asPeriod(time.period)
  const counts = spansOf('term', set.entries, wholeTime(time)).map((span) => countIn(set.entries, span))
  // 每学期 needs several terms that are alike: for one term, or terms that differ, the total is stated.
  if (period === 'term' && (terms.length === 1 || counts.some((count) => count !== least))) {
    const all = counts.reduce((sum, count) => sum + count, 0)
    return toFact(set, `${words.whole}${sayTimes(all)}${turnsOf(set)}`, all)
  }
  const days = weekdaysOf(set.entries).map((day) => weekdayNames[day - 1])
  return toFact(
    set,
    period === 'weekdays'
      ? `每周${days.join('、')}`
      : `${names[period]}${isLeast ? '至少' : ''}${many}${turnsOf(set)}`,
    least,
  )
}

const toFact = (set: RecordSet, text: string, exact: number): Fact => ({
  type: 'fact',
  measure: 'text',
  exact,
  unit: set.kind.counter,
  text,
  query: `${set.query}，按日期看多久一次（共${set.entries.length}${set.kind.counter}）`,
  records: evidenceOf(set.entries),
})

const unborne = (
  set: RecordSet,
  period: FrequencyPeriod,
  gaps: readonly Span[],
  said: string,
): Diagnostic => {
  const wanted = period === 'weekdays' ? '每周固定的几天' : names[period]
  return diagnose(
    'facts-frequency',
    `${set.query}，说不上“${wanted}”：${tellGaps(gaps)}没有记录，已改写成“${said}”`,
    undefined,
    ['漏记的补记；确实没有做的，把 per 改掉或不写。'],
  )
}

/** What turns are counted in: things that are reported every month are reported 每月一次, not 每月一项. */
const turnsOf = ({ kind: { counter } }: RecordSet): string =>
  /^[项条个份件]$/u.test(counter) ? '次' : counter
