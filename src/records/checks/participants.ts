import { diagnose } from '../../diagnostics/index.ts'
import type { LedgerRecord } from '../record.ts'
import { type Check, recordsOf, told } from './check.ts'

/** Occasions for students and staff only; parents come to others. */
const kinds = [
  ['drill', '演练'],
  ['meeting', '会议'],
] as const

/** More participants than students and staff together. */
export const checkParticipants: Check = (workspace) => {
  const { values, locations, location } = workspace.school
  const { students, staff } = values
  if (typeof students !== 'number' || typeof staff !== 'number') return []
  const all = students + staff
  const tooMany = ({ values: { participants } }: LedgerRecord): boolean =>
    typeof participants === 'number' && participants > all
  const related = [
    {
      message: `学校信息写的是学生${students}人、教职工${staff}人`,
      location: locations.students ?? location,
    },
  ]
  return kinds.flatMap(([kind, label]) =>
    [...recordsOf(workspace, kind)]
      .filter(tooMany)
      .map((record) =>
        diagnose(
          'participants-too-many',
          `${label}“${record.id}”有${told(record.values.participants)}人参加，比全校师生${all}人还多`,
          record.locations.participants ?? record.location,
          ['核对参加人数，或者更新 school.yaml 的学生数、教职工数。'],
          related,
        ),
      ),
  )
}
