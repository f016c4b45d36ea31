import { type Commitment, commitmentsOf, type PlanItem, planTerm } from '../../src/planning/index.ts'
import { asKnownOn, type Term, type Workspace } from '../../src/records/index.ts'
import { smallWorkspace } from './small-workspace.ts'

const profile = `name: 清河县城南小学
shortName: 城南小学
department: 总务处
current: 2025-autumn
adopt: [校历, 常规, 演练要求]
terms:
  2025-spring: { start: 2025-02-17, end: 2025-07-04 }
  2025-autumn: { start: 2025-09-01, end: 2026-01-23 }
  2026-spring: { start: 2026-03-02, end: 2026-07-03 }
`

/** A term of a workspace. */
function termOf(workspace: Workspace, id: string): Term {
  const term = workspace.school.terms.find((candidate) => candidate.id === id)
  if (!term) throw new Error(id)
  return term
}

/** The plan of a term, from the texts of ledgers. */
export const planned = (files: Readonly<Record<string, string>>, id = '2026-spring'): readonly PlanItem[] => {
  const workspace = smallWorkspace(files, profile)
  return planTerm(workspace, termOf(workspace, id))
}

/** The outcome of a term's plan; `more` is added to school.yaml. */
export const judged = (
  files: Readonly<Record<string, string>>,
  asOf?: string,
  id = '2026-spring',
  more = '',
): readonly Commitment[] => {
  const workspace = smallWorkspace(files, `${profile}${more}`)
  const known = asOf === undefined ? workspace : asKnownOn(workspace, asOf)
  return commitmentsOf(known, termOf(workspace, id))
}

/** The outcome of each item by id, without drills added by the rule. */
export const outcomes = (
  files: Readonly<Record<string, string>>,
  asOf?: string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    judged(files, asOf)
      .filter(({ item }) => item.sources[0] !== '演练要求')
      .map(({ item, outcome }) => [item.id, outcome]),
  )
