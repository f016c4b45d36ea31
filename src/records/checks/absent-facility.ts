import { type Diagnostic, type DiagnosticCode, diagnose } from '../../diagnostics/index.ts'
import type { Workspace } from '../record.ts'
import { type Check, recordsOf, told } from './check.ts'

/** What a profile may say that the school does not have, and the inspections that cannot have taken place then. */
const facilities = [
  { field: 'canteen', label: '食堂', scope: /食堂/, code: 'canteen-without-canteen' },
  { field: 'schoolBus', label: '校车', scope: /校车/, code: 'bus-without-bus' },
  { field: 'boarding', label: '寄宿', scope: /宿舍|寄宿/, code: 'dormitory-without-boarding' },
] as const satisfies readonly { field: string; label: string; scope: RegExp; code: DiagnosticCode }[]

/** Inspections of a canteen, a school bus or dormitories at a school whose profile says that it has none. */
export const checkAbsentFacility: Check = (workspace) =>
  facilities.flatMap((facility) => checkFacility(workspace, facility))

function checkFacility(
  workspace: Workspace,
  { field, label, scope, code }: (typeof facilities)[number],
): readonly Diagnostic[] {
  const { values, locations, location } = workspace.school
  if (values[field] !== false) return []
  const related = [{ message: `学校信息写的是没有${label}`, location: locations[field] ?? location }]
  return [...recordsOf(workspace, 'inspection')]
    .filter(({ values: found }) => typeof found.scope === 'string' && scope.test(found.scope))
    .map((record) =>
      diagnose(
        code,
        `检查“${record.id}”查的是${told(record.values.scope)}，但学校信息里写着没有${label}`,
        record.locations.scope ?? record.location,
        [`改正检查范围，或者把 school.yaml 的“${label}”改成“有”。`],
        related,
      ),
    )
}
