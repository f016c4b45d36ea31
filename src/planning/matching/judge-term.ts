import type { Workspace } from '../../records/index.ts'
import type { PlanItem } from '../plan-item.ts'
import type { Commitment } from './commitment.ts'
import { isCommitment } from './is-commitment.ts'
import { judge } from './judge.ts'
import type { Judging } from './judging.ts'
import { matchRecords } from './match-records.ts'
import { toSubject } from './subject.ts'
import { windowOf } from './window.ts'
import { placesOf, workOf } from './work.ts'

/** What became of the items of a plan, in their order; items that no record can prove are left out. */
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
    .map((item) => toSubject(item, windowOf(item, judging.term), places))
  const matches = matchRecords(subjects, works)
  return subjects.map((subject) => judge(subject, matches.get(subject.item) ?? [], judging))
}
