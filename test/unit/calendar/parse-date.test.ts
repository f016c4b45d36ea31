import { describe, expect, it } from 'vitest'
import { makeTerm, parseDate } from '../../../src/calendar/index.ts'

const spring = makeTerm('2026-spring', '2026-02-24', '2026-07-03')
const autumn = makeTerm('2025-autumn', '2025-09-01', '2026-01-23')

describe('parseDate', () => {
  it.each([
    '2026-04-12',
    '2026.4.12',
    '2026/4/12',
    '20260412',
    '2026年4月12日',
    '2026年4月12号',
    '4月12日',
    '4.12',
    '四月十二日',
    '二〇二六年四月十二日',
    '２０２６－０４－１２',
    ' 2026-04-12 08:30',
  ])('reads the day %s', (text) => {
    expect(parseDate(text, spring)).toEqual({
      type: 'date',
      text: text.trim(),
      precision: 'day',
      start: '2026-04-12',
      end: '2026-04-12',
    })
  })

  it.each([
    ['2026-04', 'month', '2026-04-01', '2026-04-30'],
    ['2026年4月', 'month', '2026-04-01', '2026-04-30'],
    ['五月', 'month', '2026-05-01', '2026-05-31'],
    ['二月份', 'month', '2026-02-01', '2026-02-28'],
    ['四月初', 'period', '2026-04-01', '2026-04-10'],
    ['4月中旬', 'period', '2026-04-11', '2026-04-20'],
    ['2026年4月下旬', 'period', '2026-04-21', '2026-04-30'],
    ['二月底', 'period', '2026-02-21', '2026-02-28'],
    ['开学初', 'period', '2026-02-24', '2026-03-09'],
    ['期末', 'period', '2026-06-20', '2026-07-03'],
    ['暑期', 'period', '2026-07-04', '2026-08-31'],
    ['寒假', 'period', '2026-01-25', '2026-02-23'],
    ['3月2日至3月6日', 'period', '2026-03-02', '2026-03-06'],
    ['3月2日—6日', 'period', '2026-03-02', '2026-03-06'],
    ['二月份—三月份', 'period', '2026-02-01', '2026-03-31'],
  ])('reads %s as %s from %s to %s', (text, precision, start, end) => {
    expect(parseDate(text, spring)).toEqual({ type: 'date', text, precision, start, end })
  })

  it('puts a month without a year into the term, over the turn of the year', () => {
    expect(parseDate('1月5日', autumn)).toMatchObject({ start: '2026-01-05' })
    expect(parseDate('12月5日', autumn)).toMatchObject({ start: '2025-12-05' })
    expect(parseDate('8月20日', autumn)).toMatchObject({ start: '2025-08-20' })
    expect(parseDate('暑假', autumn)).toMatchObject({ start: '2025-07-01', end: '2025-08-31' })
  })

  it.each([
    ['2026-02-30', '2026年2月只有28天'],
    ['2026-02-29', '2026年2月只有28天'],
    ['4月31日', '2026年4月只有30天'],
    ['2026-13-01', '没有13月，月份只有1到12'],
    ['2026-04-00', '日从1日起'],
    ['3月6日至3月2日', '结束在开始之前'],
  ])('says why %s cannot be', (text, reason) => {
    expect(parseDate(text, spring)).toEqual({ type: 'impossible', reason })
  })

  it('takes the leap day where there is one', () => {
    expect(parseDate('2028-02-29', spring)).toMatchObject({ start: '2028-02-29' })
    expect(parseDate('2月29日', makeTerm('2028-spring', '2028-02-21', '2028-07-01'))).toMatchObject({
      start: '2028-02-29',
    })
  })

  it.each([
    ['昨天', '看不出是哪一天'],
    ['2026-04-', '看不出是哪一天'],
    ['12/4/2026', '看不出是哪一天'],
    ['26-4-12', '年份要写四位'],
  ])('does not read %s', (text, reason) => {
    expect(parseDate(text, spring)).toEqual({ type: 'unreadable', reason })
  })
})
