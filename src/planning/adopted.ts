import { compareTermIds, type Term } from '../calendar/index.ts'
import type { PlanCatalogue, Workspace } from '../records/index.ts'
import type { PlanItem } from './plan-item.ts'

const nothing: ReadonlySet<PlanCatalogue> = new Set()

/** What of the catalogues a school has taken on in a term (采用): the last that school.yaml says of the term or one before it. */
export const adoptedIn = ({ school }: Pick<Workspace, 'school'>, { id }: Term): ReadonlySet<PlanCatalogue> =>
  school.adopted?.findLast(({ from }) => from === undefined || compareTermIds(from, id) <= 0)?.catalogues ??
  nothing

/**
 * Whether a school answers for an item: it wrote it down itself, left it open the term before or has provided money for
 * it, or has adopted a catalogue that it comes from. Anything else in a plan is a proposal.
 */
export const isTakenOn = ({ sources }: PlanItem, adopted: ReadonlySet<PlanCatalogue>): boolean =>
  sources.some(
    (source) => !(source === '校历' || source === '常规' || source === '演练要求') || adopted.has(source),
  )
