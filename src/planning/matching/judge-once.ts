import { plainDigits } from '../../text/index.ts'
import { plainWords } from '../alike.ts'
import type { PlanItem } from '../plan-item.ts'
import { type Amount, add } from './amount.ts'
import type { Match, PlanOutcome } from './commitment.ts'
import { isOver, type Judging, type Verdict } from './judging.ts'
import type { Subject } from './subject.ts'
import { undated } from './work.ts'

/**
 * Judges an item that is done once, or a given number of times. It is late (逾期完成) if it takes records finished after its
 * window to prove it. It is done in part (部分完成) if the target is not reached, if a record is not finished, or if some of its
 * steps, or of the things that it was carried over from, are not done.
 */
export function judgeOnce(subject: Subject, proofs: readonly Match[], judging: Judging): Verdict {
  const { item, window } = subject
  const finished = proofs.filter((match) => match.finished !== undefined && match.finished <= judging.asOf)
  const parts = partsOf(subject, finished)
  const inTime = finished.filter((match) => (match.finished ?? '') <= window.end)
  const isDone = (some: readonly Match[]): boolean => partsOf(subject, some).every(({ done }) => done)
  const last = finished.at(-1)?.finished
  const count = parts.filter(({ done }) => done).length
  const wanted = item.target
  const sum = add(finished)
  const done = wanted === undefined || !isKnown(sum) ? undefined : sum.amount
  // Records that add nothing to the target, or prove none of the parts, are not a beginning.
  const isBegun =
    wanted !== undefined
      ? sum.amount > 0 || sum.unsaid === true
      : parts.length > 1
        ? count > 0
        : proofs.length > 0
  const outcome: PlanOutcome =
    finished.length > 0 && isDone(inTime)
      ? '完成'
      : finished.length > 0 && isDone(finished)
        ? '逾期完成'
        : !isOver(window.end, judging)
          ? '未到期'
          : isBegun
            ? '部分完成'
            : '未完成'
  const whole = outcome === '完成' || outcome === '逾期完成'
  const day = firstDayDone(finished, isDone) ?? last
  return {
    outcome,
    progress: progressOf(parts, count, { finished, unfinished: proofs.length - finished.length }, subject),
    ...(done !== undefined && { done }),
    ...(wanted !== undefined && { wanted }),
    ...(whole && day !== undefined && day !== undated && { finished: day }),
  }
}

/** Whether an amount can be told: its measure words agree, and some record says how much or none is of that measure. */
const isKnown = ({ amount, units = [], unsaid }: Amount): boolean =>
  units.length < 2 && (amount > 0 || unsaid !== true)

/** Whether records come to a target: of one thing, any record that does not say how many will do. */
const reaches = (target: number, { amount, units = [], unsaid }: Amount): boolean =>
  units.length < 2 && (amount >= target || (unsaid === true && target <= 1))

/** The first day by which everything was done; `finished` is in the order of the days. */
function firstDayDone(
  finished: readonly Match[],
  isDone: (some: readonly Match[]) => boolean,
): string | undefined {
  // More records never undo what is done, so a binary search finds the first that completes it.
  let low = 1
  let high = finished.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isDone(finished.slice(0, middle))) high = middle
    else low = middle + 1
  }
  return finished[low - 1]?.finished
}

interface Part {
  readonly label: string
  readonly done: boolean
}

/** The parts that must be done: the target, each thing carried over, each step, each thing listed, or the item as a whole. */
function partsOf({ item, listed }: Subject, finished: readonly Match[]): readonly Part[] {
  const named = finished.some(({ score, reasons }) => score === 100 && reasons[0]?.startsWith('记录里'))
  if (item.target !== undefined)
    return [{ label: '目标', done: finished.length > 0 && reaches(item.target, add(finished)) }]
  const left = jobsOf(item)
  if (left.length > 0 && !named) {
    const other = finished.some(({ closes }) => closes === undefined)
    return left.map(({ label, ids }) => ({
      label,
      done:
        [...ids].every((id) => finished.some(({ closes }) => closes === id)) || (left.length === 1 && other),
    }))
  }
  if (item.steps.length > 1 && !named) {
    return item.steps.map((step) => ({
      label: step,
      done: finished.some((match) =>
        provesStep(match, (text) => text.length > 1 && plainWords(step).includes(plainWords(text))),
      ),
    }))
  }
  if (listed.length > 1 && !named) {
    return listed.map(({ label, words }) => ({
      label,
      done: finished.some((match) => provesStep(match, (text) => words.some((word) => text.includes(word)))),
    }))
  }
  return [{ label: item.text, done: finished.length > 0 }]
}

/** The jobs that were left open, each with the ids of the records that mention it. */
function jobsOf({ origins }: PlanItem): readonly { readonly label: string; readonly ids: Set<string> }[] {
  const jobs = new Map<string, { readonly label: string; readonly ids: Set<string> }>()
  for (const { id, closing } of origins) {
    if (!closing) continue
    const known = jobs.get(closing.job ?? id)
    if (known) known.ids.add(id)
    else jobs.set(closing.job ?? id, { label: closing.what ?? id, ids: new Set([id]) })
  }
  return [...jobs.values()]
}

/** Whether a text of the record other than its id and place says what is asked. */
function provesStep({ record }: Match, says: (text: string) => boolean): boolean {
  return Object.entries(record.values).some(([name, value]) => {
    const texts =
      typeof value === 'string' ? [value] : Array.isArray(value) ? namesIn(value as readonly unknown[]) : []
    return name !== 'id' && name !== 'place' && texts.some(says)
  })
}

const namesIn = (values: readonly unknown[]): readonly string[] =>
  values.flatMap((value) => {
    if (typeof value === 'string') return [value]
    const { values: inner } = value as { readonly values?: Readonly<Record<string, unknown>> }
    return typeof inner?.name === 'string' ? [inner.name] : []
  })

function progressOf(
  parts: readonly Part[],
  count: number,
  { finished, unfinished }: { readonly finished: readonly Match[]; readonly unfinished: number },
  { item }: Subject,
): string {
  const texts: string[] = []
  if (item.target !== undefined)
    texts.push(`目标${plainDigits(item.target)}${item.unit}，${amountText(item, finished)}`)
  else if (parts.length > 1)
    texts.push(
      item.origins.some(({ closing }) => closing)
        ? `结转的${parts.length}件事${count === 0 ? '都没有办完' : `办完${count}件${count < parts.length ? `，没有办完的是${missing(parts)}` : ''}`}`
        : count === 0
          ? `${parts.length}个分项都没有记录`
          : `${parts.length}个分项里有${count}个有记录${count < parts.length ? `，缺${missing(parts)}` : ''}`,
    )
  if (unfinished > 0) texts.push(`${unfinished}条记录还没有办完`)
  return texts.join('；')
}

/** How much of a target is recorded, as far as the records say it. */
function amountText({ unit }: PlanItem, finished: readonly Match[]): string {
  if (finished.length === 0) return '还没有记录'
  const { amount, units = [] } = add(finished)
  if (units.length > 1) return `记录的单位不一样（${units.join('、')}），没有合计`
  const unsaid = finished.filter((match) => match.unsaid).length
  const lacking = unsaid === 0 ? '' : `${unsaid}条记录没有写数量`
  if (amount === 0 && unit === '') return lacking === '' ? '记录的数量都是0' : lacking
  if (amount === 0) return lacking === '' ? `${finished.length}条记录都不是按“${unit}”记的` : lacking
  return `有记录的${plainDigits(amount)}${unit === '' ? (units[0] ?? '') : unit}${lacking === '' ? '' : `，另有${lacking}`}`
}

const missing = (parts: readonly Part[]): string =>
  parts
    .filter(({ done }) => !done)
    .map(({ label }) => `“${label}”`)
    .join('、')
