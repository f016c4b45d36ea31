import type { Workspace } from '../../records/index.ts'
import type { PlanItem } from '../plan-item.ts'
import { rhythm } from '../rhythm.ts'
import type { Commitment } from './commitment.ts'
import { provesWork } from './identity.ts'
import { judge } from './judge.ts'
import type { Judging } from './judging.ts'
import { matchRecords } from './match-records.ts'
import { toSubject } from './subject.ts'
import { windowOf } from './window.ts'
import { placesOf, workOf } from './work.ts'

/** Sections that state aims rather than work. */
const aims: readonly string[] = ['指导思想', '工作思路', '工作目标']

/** Whether an item is work, which is done or not, rather than an aim. */
export const isWork = ({ section }: Pick<PlanItem, 'section'>): boolean => !aims.includes(section)

/**
 * Whether an item counts towards how much of a plan was done. Only what was planned decides, never what became of it (a record
 * that names the item, a reason why it is not done, its state): otherwise one side would be counted and the other not. Work
 * counts that has a month or a date, a target, a ledger (台账) whose records can prove it, or was left open by the previous
 * term. Standing work counts only with such a ledger, and daily work is in none.
 */
function isCounted(item: PlanItem, provable: ReadonlySet<string>): boolean {
  if (!isWork(item)) return false
  const hasLedger = provable.has(item.kind)
  const standing = rhythm(item)
  if (standing !== '') return standing !== '每天' && hasLedger
  return (
    item.section === '月度工作' ||
    item.months.length > 0 ||
    item.date !== undefined ||
    item.target !== undefined ||
    hasLedger ||
    item.origins.some(({ closing }) => closing)
  )
}

/** Whether something was written about the outcome of an item: a record names it, or the plan says why it is not done. */
const isTold = (item: PlanItem, named: ReadonlySet<string>): boolean =>
  (isWork(item) && item.reason !== '') ||
  [item.id, ...item.origins.map(({ id }) => id)].some((id) => named.has(id))

/** The outcome of each item of a plan that counts or whose outcome somebody wrote about, in order. */
export function judgeTerm(
  items: readonly PlanItem[],
  workspace: Workspace,
  judging: Judging,
): readonly Commitment[] {
  const works = workOf(workspace, judging.term.id)
  const named = new Set(works.flatMap(({ fulfils }) => fulfils))
  const places = placesOf(works)
  const provable = new Set(workspace.kinds.filter(provesWork).map(({ name }) => name))
  const counted = new Set(items.filter((item) => isCounted(item, provable)))
  const subjects = items
    .filter((item) => counted.has(item) || isTold(item, named))
    .map((item) => toSubject(item, windowOf(item, judging.term), places, workspace.kinds))
  const matches = matchRecords(subjects, works)
  return subjects.map((subject) => ({
    ...judge(subject, matches.get(subject.item) ?? [], judging),
    counts: counted.has(subject.item),
  }))
}
