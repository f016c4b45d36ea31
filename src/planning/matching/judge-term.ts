import type { Workspace } from '../../records/index.ts'
import type { PlanItem } from '../plan-item.ts'
import { rhythm } from '../rhythm.ts'
import type { Commitment } from './commitment.ts'
import { judge } from './judge.ts'
import type { Judging } from './judging.ts'
import { matchRecords } from './match-records.ts'
import { toSubject } from './subject.ts'
import { windowOf } from './window.ts'
import { placesOf, workOf } from './work.ts'

/** Sections that state aims rather than work. */
const aims: readonly string[] = ['指导思想', '工作思路', '工作目标']

/**
 * Whether records can prove an item: it is planned for months or a date, has a target or a ledger (台账), was left open by the
 * previous term, gives a reason why it is not done, or is named by a record. Standing work can be proved only if it says in
 * which ledger it is recorded, and daily work is in none.
 */
function isCommitment(item: PlanItem, named: ReadonlySet<string>): boolean {
  if ([item.id, ...item.origins.map(({ id }) => id)].some((id) => named.has(id))) return true
  if (aims.includes(item.section)) return false
  const standing = rhythm(item)
  if (standing !== '') return standing !== '每天' && item.kind !== ''
  return (
    item.section === '月度工作' ||
    item.months.length > 0 ||
    item.date !== undefined ||
    item.target !== undefined ||
    item.kind !== '' ||
    item.reason !== '' ||
    item.origins.some(({ closing }) => closing)
  )
}

/** The outcome of each item of a plan, in order; items that no record can prove are left out. */
export function judgeTerm(
  items: readonly PlanItem[],
  workspace: Workspace,
  judging: Judging,
): readonly Commitment[] {
  const works = workOf(workspace, judging.term.id)
  const named = new Set(works.flatMap(({ fulfils }) => fulfils))
  const places = placesOf(works)
  const subjects = items
    .filter((item) => isCommitment(item, named))
    .map((item) => toSubject(item, windowOf(item, judging.term), places, workspace.kinds))
  const matches = matchRecords(subjects, works)
  return subjects.map((subject) => judge(subject, matches.get(subject.item) ?? [], judging))
}
