import { describe, expect, it } from 'vitest'
import { type Holiday, holidaysOfTerms, makeTerm, resolveRule } from '../../../../src/calendar/index.ts'

const calendarOf = (
  id: string,
  start: string,
  end: string,
  own: readonly Holiday[] = [],
): Parameters<typeof resolveRule>[1] => {
  const term = makeTerm(id, start, end)
  return { term, holidays: holidaysOfTerms([term], own).holidays }
}
const spring = calendarOf('2026-spring', '2026-03-02', '2026-07-03')
const autumn = calendarOf('2025-autumn', '2025-09-01', '2026-01-23')

/** 2026-04-03, 2026-06-01—2026-06-30, or nothing. */
function when(rule: string, calendar: Parameters<typeof resolveRule>[1]): string | undefined {
  const days = resolveRule(rule, calendar)
  if (days?.type !== 'days') return days?.type
  return days.start === days.end ? days.start : `${days.start}—${days.end}`
}

describe('resolveRule', () => {
  it.each([
    ['5-12', '2026-05-12'],
    ['5.12', '2026-05-12'],
    ['五月十二日', '2026-05-12'],
    ['3月最后一个星期一', '2026-03-30'],
    ['3月第2个周三', '2026-03-11'],
    ['六月倒数第二个星期五', '2026-06-18'],
    ['6月', '2026-06-01—2026-06-30'],
    ['7月', '2026-07-01—2026-07-03'],
    ['6月上旬', '2026-06-01—2026-06-10'],
    ['清明节前', '2026-04-03'],
    ['五一前', '2026-04-30'],
    ['端午节前一周', '2026-06-12—2026-06-18'],
    ['劳动节后', '2026-05-06'],
    ['清明节', '2026-04-03'],
    ['暑假前', '2026-07-03'],
    ['暑假前两周', '2026-06-20—2026-07-03'],
    ['寒假后', '2026-03-02'],
    ['放假前', '2026-07-03'],
    ['开学第1周', '2026-03-02—2026-03-08'],
    ['第十周', '2026-05-04—2026-05-10'],
    ['最后一周', '2026-06-29—2026-07-03'],
    ['开学初', '2026-03-02—2026-03-15'],
    ['期末', '2026-06-20—2026-07-03'],
  ])('spring: %s is %s', (rule, expected) => {
    expect(when(rule, spring)).toBe(expected)
  })

  it.each([
    ['国庆节前', '2025-09-30'],
    ['元旦前', '2025-12-31'],
    ['寒假前', '2026-01-23'],
    ['10-13', '2025-10-13'],
    ['12-4', '2025-12-04'],
    // A Sunday: the Friday before.
    ['11-9', '2025-11-07'],
    ['1月', '2026-01-01—2026-01-23'],
    ['第6周', '2025-10-06—2025-10-12'],
    ['国庆节', '2025-09-30'],
  ])('autumn: %s is %s', (rule, expected) => {
    expect(when(rule, autumn)).toBe(expected)
  })

  it.each([
    '10-13',
    '12月',
    '国庆节前',
    '寒假前',
    '元旦前',
    '3-1',
    '2-29',
    '第30周',
    '暑假后',
  ])('%s is not in the spring term', (rule) => {
    expect(when(rule, spring)).toBeUndefined()
  })

  it('knows 中秋 only where it is not joined with 国庆', () => {
    expect(when('中秋节前', autumn)).toBeUndefined()
    expect(when('中秋节前', calendarOf('2026-autumn', '2026-09-01', '2027-01-22'))).toBe('2026-09-24')
  })

  it('names the day itself where what is done on it moves to a school day', () => {
    expect(resolveRule('11-9', autumn)).toEqual({
      type: 'days',
      start: '2025-11-07',
      end: '2025-11-07',
      named: '2025-11-09',
    })
    expect(resolveRule('12-2', autumn)).not.toHaveProperty('named')
  })

  it('counts a weekend worked in exchange as school', () => {
    // 2025-09-28 is a Sunday with lessons.
    expect(when('9-28', autumn)).toBe('2025-09-28')
    expect(when('1-4', autumn)).toBe('2026-01-04')
  })

  it('moves to the first school day where the term has none before', () => {
    const late = calendarOf('2025-spring', '2025-03-01', '2025-07-04')
    expect(resolveRule('3-1', late)).toMatchObject({ start: '2025-03-03', named: '2025-03-01' })
  })

  it('has the leap day in a leap year’s term that is open by then', () => {
    expect(when('2-29', calendarOf('2028-spring', '2028-02-21', '2028-07-07'))).toBe('2028-02-29')
    expect(when('2-29', calendarOf('2027-spring', '2027-02-22', '2027-07-07'))).toBeUndefined()
    expect(when('2月', calendarOf('2028-spring', '2028-02-21', '2028-07-07'))).toBe('2028-02-21—2028-02-29')
  })

  it('has no month of which only a weekend lies in the term', () => {
    const term = calendarOf('2027-spring', '2027-02-27', '2027-07-02')
    expect(when('2月', term)).toBeUndefined()
    expect(when('第1周', term)).toBe('2027-02-27—2027-03-07')
  })

  it('六一 in a long weekend is kept on the school day before it', () => {
    expect(when('6-1', calendarOf('2025-spring', '2025-02-17', '2025-07-04'))).toBe('2025-05-30')
  })

  it('takes holidays of the school’s own', () => {
    const term = calendarOf('2026-spring', '2026-03-02', '2026-07-03', [
      { name: '三月三', start: '2026-04-18', end: '2026-04-21' },
    ])
    expect(when('三月三前', term)).toBe('2026-04-17')
    expect(when('三月三前一周', term)).toBe('2026-04-11—2026-04-17')
  })

  it.each([
    ['11-31', '11月没有31日'],
    ['13-1', '没有13月'],
    ['每逢周三', '看不出是哪一天'],
    ['清名前', '不认识假日“清名”'],
    ['2026-05-12', '带着年份，校历的日子每年都用'],
    ['3月第6个星期一', '一个月里没有这么多个星期'],
    ['', '看不出是哪一天'],
    ['第0周', '没有第0周'],
  ])('says why %s is no rule', (rule, reason) => {
    expect(resolveRule(rule, spring)).toMatchObject({ type: 'fault', reason })
  })
})
