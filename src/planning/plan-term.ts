import { previousTermId, type Term } from '../calendar/index.ts'
import type { Workspace } from '../records/index.ts'
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

/** What has been worked out for a workspace, by term: plans of successive terms build on each other. */
interface Worked {
  readonly plans: Map<string, readonly PlanItem[]>
  readonly commitments: Map<string, readonly Commitment[]>
}

const nothingWorked = (): Worked => ({ plans: new Map(), commitments: new Map() })

const workedOf = (workspace: Workspace): Worked => workspace.memory.recall(nothingWorked, workspace)

/**
 * The plan of a term: the director's own items, what the term before left open, the calendar, the standing work, the
 * budget, and a drill for each school month without one; each thing once. A term's plan rests on what became of the plan
 * of the term before, back to the first term with ledgers.
 */
export function planTerm(workspace: Workspace, term: Term): readonly PlanItem[] {
  const { plans } = workedOf(workspace)
  const known = plans.get(term.id)
  if (known) return known
  const merged = mergeItems([
    ...ownItems(workspace, term.id),
    ...fromTermBefore(workspace, term),
    ...calendarItems(workspace, term),
    ...routineItems(workspace, term),
    ...budgetItems(workspace, term),
  ])
  const items = inOrder([...merged, ...drillItems(merged, workspace, term)], term)
  plans.set(term.id, items)
  return items
}

function fromTermBefore(workspace: Workspace, term: Term): readonly PlanItem[] {
  const id = previousTermId(term.id)
  const before = workspace.school.terms.find((candidate) => candidate.id === id)
  if (!before || !workspace.ledgers.has(id)) return []
  return carriedOverItems(workspace, before, term, commitmentsOf(workspace, before))
}

/**
 * What became of a term's plan; nothing where the school has written none for it (no plan.yaml), because what nobody
 * planned is not undone. `asOf` is the ISO day as of which it is judged; without it the term is over.
 */
export function commitmentsOf(workspace: Workspace, term: Term, asOf?: string): readonly Commitment[] {
  if (!workspace.ledgers.get(term.id)?.has('plan')) return []
  const judging = { term, holidays: workspace.school.holidays, asOf: asOf ?? afterAll }
  if (asOf !== undefined) return judgeTerm(planTerm(workspace, term), workspace, judging)
  const { commitments } = workedOf(workspace)
  const known = commitments.get(term.id)
  if (known) return known
  const judged = judgeTerm(planTerm(workspace, term), workspace, judging)
  commitments.set(term.id, judged)
  return judged
}
