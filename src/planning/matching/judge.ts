import type { PlanItem } from '../plan-item.ts'
import { quantityOf } from './amount.ts'
import type { Commitment, Match, PlanOutcome } from './commitment.ts'
import { judgeOnce } from './judge-once.ts'
import { judgeStanding } from './judge-standing.ts'
import type { Judging } from './judging.ts'
import type { Subject } from './subject.ts'
import { possible } from './weights.ts'

/** An item with its outcome; whether it counts is not decided by that. */
export type JudgedItem = Omit<Commitment, 'counts'>

const mostSuggestions = 3

/**
 * The outcome of an item. Nothing is 完成 without a record; what the director cancelled is 已取消 whatever the records say;
 * what is neither done nor due yet is 未到期.
 */
export function judge(subject: Subject, matches: readonly Match[], judging: Judging): JudgedItem {
  const { item, window } = subject
  const known = matches.filter(({ record }) => (record.date?.start ?? '') <= judging.asOf)
  const proofs = [...known.filter(({ certain }) => certain), ...closings(item, judging)].toSorted(byDate)
  const verdict =
    subject.rhythm === '' || subject.rhythm === '每学期'
      ? judgeOnce(subject, proofs, judging)
      : judgeStanding(subject, subject.rhythm, proofs, judging)
  const outcome: PlanOutcome = item.status === '取消' ? '已取消' : heldBack(verdict.outcome, item, proofs)
  const open = outcome !== '完成' && outcome !== '已取消'
  return {
    item,
    window,
    ...verdict,
    outcome,
    proofs,
    suggestions: open
      ? known
          .filter((match) => !match.certain && match.score >= possible)
          .toSorted((a, b) => b.score - a.score || byDate(a, b))
          .slice(0, mostSuggestions)
      : [],
  }
}

/** What the director calls unfinished (进行中) is not finished, whatever the records say. */
const heldBack = (outcome: PlanOutcome, { status }: PlanItem, proofs: readonly Match[]): PlanOutcome =>
  status === '进行中' && proofs.length > 0 && (outcome === '完成' || outcome === '逾期完成')
    ? '部分完成'
    : outcome

/** Records that the previous term left open and that have been closed since. */
const closings = (item: PlanItem, { asOf }: Judging): readonly Match[] =>
  item.origins.flatMap(({ id, closing }): readonly Match[] =>
    closing?.day !== undefined && closing.day <= asOf
      ? [
          {
            record: closing.record,
            score: 100,
            certain: true,
            reasons: ['上学期遗留的这一条已经办结'],
            finished: closing.day,
            closes: id,
            ...(item.target === undefined ? { amount: 1 } : quantityOf(item, closing.record.values)),
          },
        ]
      : [],
  )

function byDate(a: Match, b: Match): number {
  const [first, second] = [a.finished ?? a.record.date?.start ?? '', b.finished ?? b.record.date?.start ?? '']
  if (first !== second) return first < second ? -1 : 1
  return a.record.id < b.record.id ? -1 : a.record.id > b.record.id ? 1 : 0
}
