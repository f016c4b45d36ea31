import { describe, expect, it } from 'vitest'
import {
  findPeriod,
  makeTerm,
  monthsOfPeriod,
  nextPeriod,
  type Period,
  parsePeriodId,
  periodMonths,
  periodsOfTerms,
  periodWeeks,
  previousPeriod,
} from '../../../src/calendar/index.ts'

const terms = [
  makeTerm('2023-spring', '2023-02-13', '2023-07-05'),
  makeTerm('2023-autumn', '2023-09-01', '2024-01-24'),
  makeTerm('2024-spring', '2024-02-26', '2024-07-03'),
  makeTerm('2024-autumn', '2024-09-02', '2025-01-15'),
]
const find = (text: string): Period | undefined => {
  const id = parsePeriodId(text)
  return id && findPeriod(id, terms)
}
const need = (text: string): Period => {
  const period = find(text)
  if (!period) throw new Error(`no period ${text}`)
  return period
}

describe('ids of periods', () => {
  it.each([
    ['2025-autumn', '2025-autumn'],
    ['2026-04', '2026-04'],
    ['2026-4', '2026-04'],
    ['2026年4月', '2026-04'],
    ['2026.12', '2026-12'],
    ['2025-2026', '2025-2026'],
    ['2025—2026学年', '2025-2026'],
    ['2026', '2026'],
    ['2026年度', '2026'],
  ])('%s is read as %s', (text, id) => {
    expect(parsePeriodId(text)?.id).toBe(id)
  })

  it.each([
    '2025-2027',
    '2026-13',
    '2026-00',
    '26-04',
    '2026-04-12',
    '四月',
    '',
    '2026-summer',
  ])('%s is none', (text) => {
    expect(parsePeriodId(text)).toBeUndefined()
  })
})

describe('periods of a school', () => {
  it.each([
    ['2023-autumn', 'term', '2023年秋季学期', '2023-09-01', '2024-01-24'],
    ['2023-2024', 'year', '2023—2024学年', '2023-09-01', '2024-07-03'],
    ['2024', 'year', '2024年度', '2024-02-26', '2025-01-15'],
    ['2024-02', 'month', '2024年2月', '2024-02-01', '2024-02-29'],
    ['2023-02', 'month', '2023年2月', '2023-02-01', '2023-02-28'],
  ])('%s is a %s, %s, from %s to %s', (id, kind, label, start, end) => {
    expect(need(id)).toMatchObject({ id, kind, label, start, end })
  })

  it.each([
    ['2023-2024', ['2023-autumn', '2024-spring']],
    // A calendar year has its terms whole: what the autumn term still holds in January is the old year's.
    ['2024', ['2024-spring', '2024-autumn']],
    ['2024-01', ['2023-autumn']],
    ['2024-02', ['2024-spring']],
    // In the holidays the nearest term.
    ['2023-08', ['2023-autumn']],
    ['2025-02', ['2024-autumn']],
  ])('%s has the ledgers of %j', (id, wanted) => {
    expect(need(id).terms.map((term) => term.id)).toEqual(wanted)
  })

  it.each([
    '2022-2023',
    '2025',
    '2024-2025',
    '2025-autumn',
    '2025-06',
    '2022-11',
  ])('%s is none of this school’s', (id) => {
    expect(find(id)).toBeUndefined()
  })

  it.each([
    ['2024-01', '2023-12', '2024-02'],
    ['2023-autumn', '2023-spring', '2024-spring'],
    ['2023-2024', '2022-2023', '2024-2025'],
    ['2024', '2023', '2025'],
  ])('before and after %s are %s and %s', (id, before, after) => {
    expect(previousPeriod(need(id), terms).id).toBe(before)
    expect(nextPeriod(need(id), terms).id).toBe(after)
  })

  it('lists every one that its terms make up, each once', () => {
    const ids = periodsOfTerms(terms).map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(
      expect.arrayContaining(['2024-autumn', '2023-2024', '2023', '2024', '2024-02', '2024-08']),
    )
    expect(ids).not.toContain('2024-2025')
  })
})

describe('months and weeks of a period', () => {
  it('of a year are those of its terms, without the holidays between them', () => {
    const months = monthsOfPeriod(need('2023-2024')).map(({ year, month }) => `${year}-${month}`)
    expect(months).toEqual([
      '2023-9',
      '2023-10',
      '2023-11',
      '2023-12',
      '2024-1',
      '2024-2',
      '2024-3',
      '2024-4',
      '2024-5',
      '2024-6',
      '2024-7',
    ])
    // February has four days of school, and so need not have what every month has.
    const school = periodMonths(need('2023-2024'), []).map(({ month }) => month)
    expect(school).toEqual([9, 10, 11, 12, 1, 3, 4, 5, 6])
    const [autumn = [], spring = []] = periodWeeks(need('2023-2024'), [])
    expect([autumn.at(-1)?.end, spring[0]?.start]).toEqual(['2024-01-24', '2024-02-26'])
  })

  it('of a month are the term’s weeks cut to it, numbered as in the term', () => {
    const [weeks = []] = periodWeeks(need('2023-11'), [])
    expect(weeks.map(({ number, start, end }) => [number, start, end])).toEqual([
      [10, '2023-11-01', '2023-11-05'],
      [11, '2023-11-06', '2023-11-12'],
      [12, '2023-11-13', '2023-11-19'],
      [13, '2023-11-20', '2023-11-26'],
      [14, '2023-11-27', '2023-11-30'],
    ])
  })
})
