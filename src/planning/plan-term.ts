import { previousTermId, type Term } from '../calendar/index.ts'
import type { Workspace } from '../records/index.ts'
import { adoptedIn } from './adopted.ts'
import { inOrder } from './in-order.ts'
import type { Commitment } from './matching/commitment.ts'
import { judgeTerm } from './matching/judge-term.ts'
import { afterAll } from './matching/judging.ts'
import { mergeItems } from './merging/merge-items.ts'
import type { PlanItem } from './plan-item.ts'
import { budgetItems } from './sources/budget.ts'
import { calendarItems } from './sources/calendar.ts'
import { carriedOverItems } from './sources/carried-over.ts'
import { drillItems } from './sources/drill-rule.ts'
import { ownItems } from './sources/own.ts'
import { routineItems } from './sources/routine.ts'

/** What has been computed for a workspace, by term: plans of successive terms build on each other. */
interface Worked {
  readonly plans: Map<string, readonly PlanItem[]>
  readonly commitments: Map<string, readonly Commitment[]>
}

const nothingWorked = (): Worked => ({ plans: new Map(), commitments: new Map() })

const workedOf = (workspace: Workspace): Worked => workspace.memory.recall(nothingWorked, workspace)

/**
 * The plan of a term: the director's own items, what the previous term left open, the budget, and of the calendar, the standing
 * work and the rule of one drill a month those that the school has adopted (采用); each thing once. A term's plan depends on the
 * outcome of the previous term's plan, back to the first term with ledgers.
 */
export function planTerm(workspace: Workspace, term: Term): readonly PlanItem[] {
  const { plans } = workedOf(workspace)
  const known = plans.get(term.id)
  if (known) return known
  const adopted = adoptedIn(workspace, term)
  const merged = mergeItems([
    ...ownItems(workspace, term),
    ...fromTermBefore(workspace, term),
    ...(adopted.has('校历') ? calendarItems(workspace, term) : []),
    ...(adopted.has('常规') ? routineItems(workspace, term) : []),
    ...budgetItems(workspace, term),
  ])
  const drills = adopted.has('演练要求') ? drillItems(merged, workspace, term) : []
  const items = inOrder([...merged, ...drills], term)
  plans.set(term.id, items)
  return items
}

/** Whether a school has a plan of its own for a term: it wrote one, or adopted a catalogue. */
export const hasPlan = (workspace: Workspace, term: Term): boolean =>
  (workspace.ledgers.get(term.id)?.get('plan')?.records.length ?? 0) > 0 ||
  (workspace.ledgers.has(term.id) && adoptedIn(workspace, term).size > 0)

function fromTermBefore(workspace: Workspace, term: Term): readonly PlanItem[] {
  const id = previousTermId(term.id)
  const before = workspace.school.terms.find((candidate) => candidate.id === id)
  return before ? carriedOverItems(workspace, before, term, commitmentsOf(workspace, before)) : []
}

/**
 * The outcome of what a school committed itself to in a term; nothing if it has neither written a plan nor adopted one,
 * because what nobody planned is not undone. Judged on the day as of which the workspace is known; without one the term is
 * over.
 */
export function commitmentsOf(workspace: Workspace, term: Term): readonly Commitment[] {
  const { commitments } = workedOf(workspace)
  const known = commitments.get(term.id)
  if (known) return known
  const judging = { term, holidays: workspace.school.holidays, asOf: workspace.knownOn ?? afterAll }
  const judged = judgeTerm(hasPlan(workspace, term) ? planTerm(workspace, term) : [], workspace, judging)
  commitments.set(term.id, judged)
  return judged
}
