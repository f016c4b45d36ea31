import { compareTermIds, type Term } from '../calendar/index.ts'
import type { PlanCatalogue, Workspace } from '../records/index.ts'
import type { PlanItem } from './plan-item.ts'

const nothing: ReadonlySet<PlanCatalogue> = new Set()

/** The catalogues that a school has adopted in a term (采用): those of the last entry in school.yaml for this term or an earlier one. */
export const adoptedIn = ({ school }: Pick<Workspace, 'school'>, { id }: Term): ReadonlySet<PlanCatalogue> =>
  school.adopted?.findLast(({ from }) => from === undefined || compareTermIds(from, id) <= 0)?.catalogues ??
  nothing

/**
 * Whether a school is responsible for an item: it wrote the item down itself, left it open in the previous term, has provided
 * money for it, or has adopted a catalogue that it comes from. Anything else in a plan is a proposal.
 */
export const isTakenOn = ({ sources }: PlanItem, adopted: ReadonlySet<PlanCatalogue>): boolean =>
  sources.some(
    (source) => !(source === '校历' || source === '常规' || source === '演练要求') || adopted.has(source),
  )
