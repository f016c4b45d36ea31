import { expect, test } from 'vitest'
import { makeTerm, schoolWeeks } from '../../../src/calendar/index.ts'

const autumn = makeTerm('2025-autumn', '2025-09-01', '2026-01-23')
const holidays = [
  { start: '2025-10-01', end: '2025-10-08' },
  { start: '2026-05-01', end: '2026-05-05' },
]

test('weeks run from Monday and are counted from the first of the term', () => {
  const weeks = schoolWeeks(autumn, holidays)
  expect(weeks[0]).toMatchObject({ number: 1, start: '2025-09-01', end: '2025-09-07' })
  expect(weeks.at(-1)).toMatchObject({ number: 21, start: '2026-01-19', end: '2026-01-23' })
})

test('weeks that 国庆 leaves less than three days drop out, and the others keep their numbers', () => {
  expect(schoolWeeks(autumn, holidays).map(({ number }) => number)).toEqual([
    1, 2, 3, 4, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
  ])
  expect(schoolWeeks(autumn, [])).toHaveLength(21)
})

test('a week with a day of 五一 stays, without the holiday', () => {
  const weeks = schoolWeeks(makeTerm('2026-spring', '2026-03-02', '2026-07-03'), holidays)
  expect(weeks.find(({ number }) => number === 9)?.days).toEqual([
    '2026-04-27',
    '2026-04-28',
    '2026-04-29',
    '2026-04-30',
  ])
})

test('a term that begins on a Thursday begins with the week after', () => {
  expect(schoolWeeks(makeTerm('2026-spring', '2026-02-26', '2026-07-03'), holidays)[0]).toMatchObject({
    number: 2,
    start: '2026-03-02',
  })
})
