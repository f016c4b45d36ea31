import type { Manifest } from '../package/index.ts'
import type { Workspace } from '../records/index.ts'
import { schoolTime } from './district-calendar.ts'
import { judgeRule } from './judge-rule.ts'
import type { Finding } from './result.ts'
import type { Rubric } from './rubric.ts'

/** A school's findings, in the order of the rubric, or what makes the ledgers unfit for review. */
export type Reviewed = { readonly findings: readonly Finding[] } | { readonly faults: readonly string[] }

/** Reviews one term of one school, from the ledgers of its package. */
export function reviewSchool(
  { rules, calendar }: Pick<Rubric, 'rules' | 'calendar'>,
  workspace: Workspace,
  manifest: Manifest,
): Reviewed {
  const { school } = workspace
  const term = school.terms.find(({ id }) => id === manifest.term.id)
  const faults: string[] = []
  if (school.name !== manifest.school.name)
    faults.push(`清单里的学校是“${manifest.school.name}”，台账里是“${school.name}”`)
  if (school.archive && school.archive.fonds !== manifest.school.fonds)
    faults.push(`清单里的全宗号是 ${manifest.school.fonds}，school.yaml 里是 ${school.archive.fonds}`)
  if (!term || !workspace.ledgers.has(term.id)) faults.push(`包里没有 ${manifest.term.id} 的台账`)
  if (!term || faults.length > 0) return { faults }
  const reviewed = { workspace, manifest, time: schoolTime(calendar, term, school.holidays) }
  return { findings: rules.map((rule) => judgeRule(rule, reviewed)) }
}
