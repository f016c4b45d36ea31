import { addDays, weekdayOf } from '../text/index.ts'
import type { FreeDays } from './holiday.ts'
import type { Stretch } from './term-of-date.ts'

const friday = 5

/**
 * The days of a stretch with school, in order: Monday to Friday outside the holidays, and the weekend days worked in
 * exchange for one (调休上课).
 */
export function schoolDays({ start, end }: Stretch, holidays: readonly FreeDays[]): readonly string[] {
  const worked = new Set(holidays.flatMap(({ makeUp = [] }) => makeUp))
  const days: string[] = []
  for (let day = start; day <= end; day = addDays(day, 1)) {
    if (worked.has(day) || (weekdayOf(day) <= friday && !isFree(day, holidays))) days.push(day)
  }
  return days
}

const isFree = (day: string, holidays: readonly FreeDays[]): boolean =>
  holidays.some(({ start, end }) => start <= day && day <= end)
