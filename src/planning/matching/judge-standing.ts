import type { PlanItem } from '../plan-item.ts'
import type { Rhythm } from '../rhythm.ts'
import type { Match, PlanOutcome } from './commitment.ts'
import { isOver, type Judging, type Verdict } from './judging.ts'
import { type Span, spansOf } from './spans.ts'
import type { Subject } from './subject.ts'

const units: Readonly<Record<Rhythm, string>> = { 每天: '天', 每周: '周', 每月: '个月', 每学期: '次' }
/** More spans than this are counted, with the first few as examples. */
const mostTold = 6
const examples = 3

/** Judges recurring work: how many of the school weeks or months that are over have a record, or `target` records if it has a target. */
export function judgeStanding(
  { item }: Subject,
  rhythm: Rhythm,
  proofs: readonly Match[],
  judging: Judging,
): Verdict {
  const { term, holidays } = judging
  const spans = spansOf(rhythm, item.months, term, holidays)
  const times = item.target ?? 1
  const isKept = (span: Span): boolean => countIn(proofs, span, item) >= times
  const due = spans.filter(({ end }) => isOver(end, judging))
  const kept = due.filter(isKept)
  const outcome: PlanOutcome =
    due.length < spans.length && kept.length === due.length
      ? '未到期'
      : due.length > 0 && kept.length === due.length
        ? '完成'
        : spans.some(isKept)
          ? '部分完成'
          : '未完成'
  const lacking = due.filter((span) => !isKept(span)).map(({ label }) => label)
  const unit = units[rhythm]
  return {
    outcome,
    progress:
      due.length === 0
        ? ''
        : kept.length === 0
          ? `${due.length}${unit}都没有${times > 1 ? `记满${times}${item.unit === '' ? '次' : item.unit}` : '记录'}`
          : `${due.length}${unit}里有${kept.length}${unit}有记录${lacking.length === 0 ? '' : `，缺${tell(lacking, unit)}`}`,
    done: kept.length,
    wanted: due.length,
    ...(outcome === '完成' && { finished: proofs.at(-1)?.finished ?? term.end }),
  }
}

/** What records of a stretch come to: how many there are, or how much they say in the item's measure word. */
const countIn = (
  proofs: readonly Match[],
  { start, end }: Span,
  { target, unit }: Pick<PlanItem, 'target' | 'unit'>,
): number =>
  proofs
    .filter(({ record: { date } }) => date !== undefined && date.start >= start && date.end <= end)
    .reduce((sum, { amount }) => sum + (target === undefined || unit === '' ? 1 : amount), 0)

/** 第2周、第3周; or of many, 17周的记录（第2周、第3周、第4周等）. */
const tell = (labels: readonly string[], unit: string): string =>
  labels.length > mostTold
    ? `${labels.length}${unit}的记录（${labels.slice(0, examples).join('、')}等）`
    : labels.join('、')
