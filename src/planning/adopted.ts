import { compareTermIds, type Term } from '../calendar/index.ts'
import type { PlanCatalogue, Workspace } from '../records/index.ts'

const nothing: ReadonlySet<PlanCatalogue> = new Set()

/** The catalogues that a school has adopted in a term (采用): those of the last entry in school.yaml for this term or an earlier one. */
export const adoptedIn = ({ school }: Pick<Workspace, 'school'>, { id }: Term): ReadonlySet<PlanCatalogue> =>
  school.adopted?.findLast(({ from }) => from === undefined || compareTermIds(from, id) <= 0)?.catalogues ??
  nothing
