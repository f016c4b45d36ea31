import { describe, expect, it } from 'vitest'
import {
  compareTermIds,
  guessTermId,
  holidayAfter,
  holidayBefore,
  makeTerm,
  makeUsualTerm,
  monthsOfTerm,
  nextTermId,
  parseTermId,
  previousTermId,
  termOfDate,
} from '../../../src/calendar/index.ts'

const autumn = makeTerm('2025-autumn', '2025-09-01', '2026-01-23')
const spring = makeTerm('2026-spring', '2026-02-24', '2026-07-03')

describe('term ids', () => {
  it('are read and nothing else is', () => {
    expect(parseTermId('2025-autumn')).toEqual({ year: 2025, season: 'autumn' })
    expect(['2025', '2025-Autumn', '25-autumn', '2025-autumn/', ''].map(parseTermId)).toEqual(
      Array(5).fill(undefined),
    )
  })

  it('follow each other', () => {
    expect(nextTermId('2025-autumn')).toBe('2026-spring')
    expect(nextTermId('2026-spring')).toBe('2026-autumn')
    expect(previousTermId('2026-spring')).toBe('2025-autumn')
    expect(previousTermId('2025-autumn')).toBe('2025-spring')
    expect(() => nextTermId('2025')).toThrow(RangeError)
  })

  it('sort by time, not by letters', () => {
    const ids = ['2026-autumn', '2025-autumn', '2026-spring', '2025-spring']
    expect(ids.sort(compareTermIds)).toEqual(['2025-spring', '2025-autumn', '2026-spring', '2026-autumn'])
  })

  it('are guessed from what people write', () => {
    expect(['2025—2026学年第二学期', '2025-2026学年上学期', '2025—2026学年'].map(guessTermId)).toEqual([
      '2026-spring',
      '2025-autumn',
      undefined,
    ])
    expect(['2026春', '2026年秋季学期', '2026-Spring', '2025 fall', '下学期'].map(guessTermId)).toEqual([
      '2026-spring',
      '2026-autumn',
      '2026-spring',
      '2025-autumn',
      undefined,
    ])
  })
})

describe('terms', () => {
  it('have labels of their calendar year and of their school year', () => {
    expect([autumn.label, autumn.yearLabel]).toEqual(['2025年秋季学期', '2025—2026学年第一学期'])
    expect([spring.label, spring.yearLabel]).toEqual(['2026年春季学期', '2025—2026学年第二学期'])
    expect(makeTerm('2026-spring', '2026-02-24', '2026-07-03', '下学期').label).toBe('下学期')
    expect(makeUsualTerm('2025-autumn')).toMatchObject({ start: '2025-09-01', end: '2026-01-25' })
  })

  it('are found by day', () => {
    expect(termOfDate([autumn, spring], '2026-01-23')?.id).toBe('2025-autumn')
    expect(termOfDate([autumn, spring], '2026-02-10')).toBeUndefined()
  })

  it('touch months, cut to the term', () => {
    expect(monthsOfTerm(autumn).map(({ year, month }) => `${year}-${month}`)).toEqual([
      '2025-9',
      '2025-10',
      '2025-11',
      '2025-12',
      '2026-1',
    ])
    expect(monthsOfTerm(spring).at(0)).toEqual({
      year: 2026,
      month: 2,
      start: '2026-02-24',
      end: '2026-02-28',
    })
    expect(monthsOfTerm(spring).at(-1)).toEqual({
      year: 2026,
      month: 7,
      start: '2026-07-01',
      end: '2026-07-03',
    })
  })

  it('have holidays beside them, up to the neighbouring term or two months', () => {
    expect(holidayBefore([autumn, spring], spring)).toEqual({ start: '2026-01-24', end: '2026-02-23' })
    expect(holidayAfter([autumn, spring], autumn)).toEqual({ start: '2026-01-24', end: '2026-02-23' })
    expect(holidayBefore([autumn, spring], autumn)).toEqual({ start: '2025-07-01', end: '2025-08-31' })
  })
})
