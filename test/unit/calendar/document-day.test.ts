import { describe, expect, it } from 'vitest'
import {
  documentDay,
  findPeriod,
  knownUntil,
  makeTerm,
  type Period,
  parsePeriodId,
} from '../../../src/calendar/index.ts'

const terms = [
  makeTerm('2025-autumn', '2025-09-01', '2026-01-23'),
  makeTerm('2026-spring', '2026-03-02', '2026-07-03'),
]
function need(text: string): Period {
  const id = parsePeriodId(text)
  const period = id && findPeriod(id, terms)
  if (!period) throw new Error(text)
  return period
}

describe('the day that a document bears', () => {
  it.each([
    ['2026-03', 'start', undefined, '2026-03-02'],
    ['2026-04', 'start', undefined, '2026-04-01'],
    ['2026-02', 'start', undefined, '2026-02-01'],
    ['2026-03', 'end', undefined, '2026-03-31'],
    ['2026-01', 'end', '2026-01-31', '2026-01-31'],
    ['2025-autumn', 'start', undefined, '2025-09-01'],
    ['2025-autumn', 'end', '2026-03-01', '2026-01-23'],
    ['2025-autumn', 'end', '2025-11-30', '2025-11-30'],
    ['2026-spring', 'end', '2025-11-30', '2026-03-02'],
    ['2025-2026', 'end', undefined, '2026-07-03'],
  ] as const)('%s, at its %s, known until %s', (text, at, knownOn, day) => {
    expect(documentDay(at, need(text), knownOn)).toBe(day)
  })
})

describe('the last day that a document knows of', () => {
  it.each([
    ['2025-09', '2025-09-30'],
    ['2025-autumn', '2026-03-01'],
    ['2026-spring', undefined],
    ['2025-2026', undefined],
    ['2026-02', '2026-02-28'],
  ])('%s', (text, day) => expect(knownUntil(need(text), terms)).toBe(day))
})
