import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayNumber,
  daysBetween,
  daysInMonth,
  earlierDay,
  formatDay,
  isIsoDay,
  isLeapYear,
  isoDay,
  isRealDay,
  laterDay,
  monthsBetween,
  partsOfDay,
  toIsoDay,
  weekdayOf,
} from '../../../src/text/index.ts'

it.each([
  ['2026-03-02', '2026-03-31', [3]],
  ['2026-12-31', '2027-02-01', [12, 1, 2]],
  ['2026-09-01', '2026-11-30', [9, 10, 11]],
])('from %s to %s there are the months %j', (start, end, months) => {
  expect(monthsBetween(start, end)).toEqual(months)
})

describe('days', () => {
  it('counts days from 1970-01-01', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    expect(dayNumber('2000-03-01')).toBe(11017)
    expect(isoDay(11016)).toBe('2000-02-29')
    expect(isoDay(-1)).toBe('1969-12-31')
  })

  it('converts in both directions for four centuries, in agreement with the platform’s calendar', () => {
    for (let number = dayNumber('1900-01-01'); number < dayNumber('2300-01-01'); number += 13) {
      const iso = isoDay(number)
      expect(dayNumber(iso)).toBe(number)
      expect(new Date(number * 86_400_000).toISOString().slice(0, 10)).toBe(iso)
    }
  })

  it('adds days over month ends, year ends and the leap day', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(daysBetween('2025-09-01', '2026-01-23')).toBe(144)
  })

  it('knows leap years and lengths of months', () => {
    expect([1900, 2000, 2024, 2026].map(isLeapYear)).toEqual([false, true, true, false])
    expect([daysInMonth(2026, 2), daysInMonth(2028, 2), daysInMonth(2026, 4), daysInMonth(2026, 13)]).toEqual(
      [28, 29, 30, 0],
    )
    expect([isRealDay(2026, 2, 30), isRealDay(2026, 2, 28), isRealDay(2026, 1, 0)]).toEqual([
      false,
      true,
      false,
    ])
  })

  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-2-8', false],
    ['2026-02-28 ', false],
    [' 2026-02-28', false],
    ['2026/02/28', false],
    ['', false],
  ])('knows whether %j names a day', (text, names) => expect(isIsoDay(text)).toBe(names))

  it('writes years before 1000 in four digits', () => {
    expect(toIsoDay(987, 6, 5)).toBe('0987-06-05')
    expect(isoDay(dayNumber('0001-01-01'))).toBe('0001-01-01')
  })

  it('knows weekdays, Monday being 1', () => {
    expect(weekdayOf('1970-01-01')).toBe(4)
    expect(weekdayOf('2026-04-12')).toBe(7)
    expect(weekdayOf('2026-04-13')).toBe(1)
    expect(weekdayOf('1969-12-28')).toBe(7)
  })

  it('splits, compares and formats days', () => {
    expect(partsOfDay('2026-04-02')).toEqual({ year: 2026, month: 4, day: 2 })
    expect(formatDay('2026-04-02')).toBe('2026年4月2日')
    const [early, late] = ['2025-12-31', '2026-04-02']
    expect([earlierDay(late, early), earlierDay(early, late)]).toEqual([early, early])
    expect([laterDay(late, early), laterDay(early, late)]).toEqual([late, late])
  })
})
