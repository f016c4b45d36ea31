import { expect, it } from 'vitest'
import { isNationalYear, nationalDay, notableDays } from '../../../src/calendar/national-day.ts'
import { addDays } from '../../../src/text/index.ts'
import { byEffort } from '../../support/effort.ts'

const years = Array.from({ length: byEffort(3, 30) }, (_, at) => 2026 - at)

it.each([...years, 1999, 2030])('%i: notable days are those of which the calendar says something', (year) => {
  const days = Array.from({ length: 366 }, (_, at) => addDays(`${year}-01-01`, at))
  const said = days.filter((day) => day.startsWith(`${year}`) && nationalDay(day) !== undefined)
  expect(notableDays(year)).toEqual(said)
  expect(said.length > 0).toBe(isNationalYear(year))
})

it('knows free days and those worked for them by their holiday', () => {
  expect(nationalDay('2025-10-01')).toEqual({ holiday: '国庆节', work: false })
  expect(nationalDay('2025-09-28')).toEqual({ holiday: '国庆节', work: true })
  expect(nationalDay('2025-04-04')).toEqual({ holiday: '清明节', work: false })
  expect(nationalDay('2025-09-29')).toBeUndefined()
})
