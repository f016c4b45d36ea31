import { parseRule } from '../../calendar/index.ts'
import { diagnose } from '../../diagnostics/index.ts'
import type { Check } from './check.ts'

/** A day of the calendar whose rule (校历的日期) cannot be read, so that it would get into no plan. */
export const checkCalendarRule: Check = ({ catalogues, school }) =>
  (catalogues.get('calendar-day')?.records ?? []).flatMap((record) => {
    const { when } = record.values
    if (typeof when !== 'string') return []
    const rule = parseRule(
      when,
      school.holidays.map(({ name }) => name),
    )
    if (rule.type !== 'fault') return []
    const message = `校历“${record.id}”的日期写的是“${when}”，${rule.reason}`
    return [diagnose('calendar-rule', message, record.locations.when ?? record.location, [rule.hint])]
  })
