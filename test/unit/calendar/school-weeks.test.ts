import { expect, test } from 'vitest'
import { makeTerm, schoolWeeks, weeksOfTerm } from '../../../src/calendar/index.ts'

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

test('a weekend worked in exchange is school, and makes no school week of a holiday week', () => {
  const free = [{ start: '2025-10-01', end: '2025-10-08', makeUp: ['2025-09-28', '2025-10-11'] }]
  const weeks = schoolWeeks(autumn, free)
  expect(weeks.find(({ number }) => number === 4)?.days).toContain('2025-09-28')
  expect(weeks.map(({ number }) => number)).not.toContain(6)
  expect(weeksOfTerm(autumn, free)[5]?.days).toEqual(['2025-10-09', '2025-10-10', '2025-10-11'])
})

test('a term that begins on a weekend has it in its first week', () => {
  const [first, second] = weeksOfTerm(makeTerm('2026-spring', '2026-02-28', '2026-07-03'), [])
  expect(first).toMatchObject({ number: 1, start: '2026-02-28', end: '2026-03-08' })
  expect(second).toMatchObject({ number: 2, start: '2026-03-09', end: '2026-03-15' })
})
