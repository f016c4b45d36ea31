import { expect, test } from 'vitest'
import { makeTerm, schoolMonths } from '../../../src/calendar/index.ts'

const monthsOf = (start: string, end: string, holidays: readonly { start: string; end: string }[] = []) =>
  schoolMonths(makeTerm('2026-spring', start, end), holidays).map(({ month }) => month)

test('months with more than a week of school', () => {
  expect(monthsOf('2026-03-02', '2026-07-03')).toEqual([3, 4, 5, 6])
  expect(monthsOf('2026-02-20', '2026-07-08')).toEqual([2, 3, 4, 5, 6, 7])
  expect(monthsOf('2026-02-23', '2026-07-07')).toEqual([3, 4, 5, 6])
})

test('a month that a holiday takes drops out', () => {
  expect(monthsOf('2026-03-02', '2026-06-30', [{ start: '2026-04-07', end: '2026-05-10' }])).toEqual([
    3, 5, 6,
  ])
})
