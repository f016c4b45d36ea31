import type { Holiday } from '../../calendar/index.ts'
import { diagnose } from '../../diagnostics/index.ts'
import type { ReadContext } from '../reading/context.ts'
import type { FieldGroup } from '../record.ts'
import { fullDay } from './read-terms.ts'

/** The holidays below `holidays:`, in order of time; those without whole days or that end before they begin are reported and left out. */
export function readHolidays(groups: readonly FieldGroup[], context: ReadContext): readonly Holiday[] {
  const holidays = groups.flatMap(({ values, locations, location }): readonly Holiday[] => {
    const start = fullDay(values.start, locations.start, '开始', context)
    const end = fullDay(values.end, locations.end, '结束', context)
    if (start === undefined || end === undefined) return []
    const name = typeof values.name === 'string' ? values.name : ''
    if (end >= start) return [{ name, start, end }]
    const message = `节假日“${name}”的结束日期 ${end} 早于开始日期 ${start}`
    context.report(
      diagnose('holiday-dates', message, locations.end ?? location, ['核对放假的第一天和最后一天']),
    )
    return []
  })
  return holidays.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
}
