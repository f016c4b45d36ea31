import { diagnose } from '../../diagnostics/index.ts'
import { asDate, asGroups } from '../value-guards.ts'
import { type Check, recordsOf, told } from './check.ts'

/** A hazard that is not fixed although its deadline lies before the end of its term. */
export const checkFindingOverdue: Check = (workspace) => {
  const ends = new Map(workspace.school.terms.map(({ id, end }) => [id, end]))
  return [...recordsOf(workspace, 'inspection')].flatMap((record) =>
    asGroups(record.values.findings).flatMap((finding) => {
      const deadline = asDate(finding.values.deadline)
      const end = ends.get(record.term)
      const { fixed, status } = finding.values
      const isFixed = fixed !== undefined || status === '已整改'
      if (!deadline || end === undefined || isFixed || deadline.end >= end) return []
      const message = `检查“${record.id}”的隐患“${told(finding.values.hazard)}”期限是 ${deadline.text}，到学期末（${end}）还没有整改`
      return [
        diagnose('finding-overdue', message, finding.locations.deadline ?? finding.location, [
          '已经整改的补上整改日期和复查；确实没有的，会写进总结并转入下学期。',
        ]),
      ]
    }),
  )
}
