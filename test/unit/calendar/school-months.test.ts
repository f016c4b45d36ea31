import { expect, test } from 'vitest'
import { makeTerm, schoolMonths } from '../../../src/calendar/index.ts'

const monthsOf = (start: string, end: string, holidays: readonly { start: string; end: string }[] = []) =>
  schoolMonths(makeTerm('2026-spring', start, end), holidays).map(({ month }) => month)

test('months with ten school days or more', () => {
  expect(monthsOf('2026-03-02', '2026-07-03')).toEqual([3, 4, 5, 6])
  expect(monthsOf('2026-02-16', '2026-07-14')).toEqual([2, 3, 4, 5, 6, 7])
  expect(monthsOf('2026-02-17', '2026-07-13')).toEqual([3, 4, 5, 6])
})

test('a month that a holiday takes drops out', () => {
  expect(monthsOf('2026-03-02', '2026-06-30', [{ start: '2026-04-13', end: '2026-05-10' }])).toEqual([
    3, 5, 6,
  ])
})
