import type { Term } from '../../src/calendar/index.ts'
import { type Subject, toSubject } from '../../src/planning/matching/subject.ts'
import { windowOf } from '../../src/planning/matching/window.ts'
import { placesOf, type Work, workOf } from '../../src/planning/matching/work.ts'
import type { PlanItem } from '../../src/planning/plan-item.ts'
import type { Workspace } from '../../src/records/index.ts'
import { planItem } from './plan-item.ts'
import { smallWorkspace } from './small-workspace.ts'

/** A term with records that plan items are compared with, and the items in the form in which they are. */
export interface MatchSchool {
  readonly workspace: Workspace
  readonly term: Term
  readonly works: readonly Work[]
  /** An item beside some of the records, all unless given. */
  readonly subjectOf: (more: Partial<PlanItem>, beside?: readonly Work[]) => Subject
}

/** The spring term of a school, from the texts of its ledgers by name. */
export function matchSchool(ledgers: Readonly<Record<string, string>>): MatchSchool {
  const files = Object.entries(ledgers).map(([name, text]) => [`2026-spring/${name}.yaml`, text])
  const workspace = smallWorkspace(Object.fromEntries(files) as Record<string, string>)
  const term = workspace.school.terms.find(({ id }) => id === '2026-spring')
  if (!term) throw new Error('no spring term')
  const works = workOf(workspace, term.id)
  const subjectOf = (more: Partial<PlanItem>, beside = works): Subject => {
    const item = planItem(more)
    return toSubject(item, windowOf(item, term), placesOf(beside))
  }
  return { workspace, term, works, subjectOf }
}
