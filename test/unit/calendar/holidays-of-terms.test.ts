import { describe, expect, it } from 'vitest'
import { holidaysOfTerms, makeTerm } from '../../../src/calendar/index.ts'
import { inTimeZone } from '../../support/time-zone.ts'

const autumn = makeTerm('2025-autumn', '2025-09-01', '2026-01-23')
const spring = makeTerm('2026-spring', '2026-03-02', '2026-07-03')

/** 国庆节 10-01—10-08, for short. */
const told = (...given: Parameters<typeof holidaysOfTerms>): readonly string[] =>
  holidaysOfTerms(...given).holidays.map(
    ({ name, start, end }) => `${name} ${start.slice(5)}—${end.slice(5)}`,
  )

describe('holidaysOfTerms', () => {
  it('takes what the State Council announced, with the weekends worked for it', () => {
    const { holidays, expected } = holidaysOfTerms([autumn, spring], [])
    expect(holidays).toEqual([
      { name: '国庆节', start: '2025-10-01', end: '2025-10-08', makeUp: ['2025-09-28', '2025-10-11'] },
      { name: '元旦', start: '2026-01-01', end: '2026-01-03', makeUp: ['2026-01-04'] },
      { name: '清明节', start: '2026-04-04', end: '2026-04-06' },
      { name: '劳动节', start: '2026-05-01', end: '2026-05-05', makeUp: ['2026-05-09'] },
      { name: '端午节', start: '2026-06-19', end: '2026-06-21' },
    ])
    expect(expected).toEqual([])
  })

  it('lets an own entry stand for the one of its name, of its days, and of no other year', () => {
    const own = [
      { name: '清明', start: '2026-04-05', end: '2026-04-05' },
      { name: '春游', start: '2026-05-04', end: '2026-05-04' },
    ]
    expect(told([spring], own)).toEqual(['清明 04-05—04-05', '春游 05-04—05-04', '端午节 06-19—06-21'])
    const next = makeTerm('2027-spring', '2027-02-22', '2027-07-02')
    expect(told([spring, next], own)).toContain('清明节 04-03—04-05')
  })

  it('knows 中秋 apart from 国庆 only where it is apart', () => {
    expect(told([makeTerm('2026-autumn', '2026-09-01', '2027-01-22')], [])).toEqual([
      '中秋节 09-25—09-27',
      '国庆节 10-01—10-07',
      '元旦 01-01—01-03',
    ])
    expect(told([makeTerm('2023-autumn', '2023-09-01', '2023-12-29')], [])).toEqual(['国庆节 09-29—10-06'])
  })

  it('works out the holidays of years that nobody has announced, and says which they are', () => {
    const term = makeTerm('2028-autumn', '2028-09-01', '2029-01-19')
    const { holidays, expected } = holidaysOfTerms([term], [])
    expect(holidays).toEqual([
      // 中秋 is 3 October.
      { name: '国庆节', start: '2028-10-01', end: '2028-10-08' },
      { name: '元旦', start: '2028-12-30', end: '2029-01-01' },
    ])
    expect(expected).toEqual(holidays)
    const own = holidays.map(({ start, end }) => ({ name: '放假', start, end }))
    expect(holidaysOfTerms([term], own).expected).toEqual([])
  })

  it.each([
    [2027, '清明节 04-03—04-05', '端午节 06-09—06-09'],
    [2028, '清明节 04-04—04-04', '端午节 05-27—05-29'],
    [2030, '清明节 04-05—04-07', '端午节 06-05—06-05'],
    [2032, '清明节 04-03—04-05', '端午节 06-12—06-14'],
    [2035, '清明节 04-05—04-05', '端午节 06-09—06-11'],
  ])('%i: %s, %s', (year, ...expected) => {
    const term = makeTerm(`${year}-spring`, `${year}-02-20`, `${year}-07-05`)
    expect(told([term], [])).toEqual([expected[0], '劳动节 05-01—05-05', expected[1]])
  })

  it.each([
    'America/New_York',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'America/Sao_Paulo',
  ])('does not depend on the time zone: %s', async (other) => {
    const terms = [2004, 2012, 2018, 2025, 2028, 2033].flatMap((year) => [
      makeTerm(`${year}-spring`, `${year}-02-20`, `${year}-07-05`),
      makeTerm(`${year}-autumn`, `${year}-09-01`, `${year + 1}-01-25`),
    ])
    const there = await inTimeZone('Asia/Shanghai', () => holidaysOfTerms(terms, []))
    const here = await inTimeZone(other, () => {
      expect(new Date('2026-01-01T00:00:00Z').getTimezoneOffset()).not.toBe(-480)
      return holidaysOfTerms(terms, [])
    })
    expect(here).toEqual(there)
  })
})
