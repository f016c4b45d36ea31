import { diagnose } from '../../diagnostics/index.ts'
import { type Check, recordsOf } from './check.ts'

/** Canteen inspections at a school whose profile says that it has no canteen. */
export const checkCanteen: Check = (workspace) => {
  const { values, locations, location } = workspace.school
  if (values.canteen !== false) return []
  const related = [{ message: '学校信息写的是没有食堂', location: locations.canteen ?? location }]
  return [...recordsOf(workspace, 'inspection')]
    .filter(({ values: { scope } }) => typeof scope === 'string' && scope.includes('食堂'))
    .map((record) =>
      diagnose(
        'canteen-without-canteen',
        `检查“${record.id}”查的是食堂，但学校信息里写着没有食堂`,
        record.locations.scope ?? record.location,
        ['改正检查范围，或者把 school.yaml 的“食堂”改成“有”'],
        related,
      ),
    )
}
