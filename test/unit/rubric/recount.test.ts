import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/rubric/index.ts'
import { findingsOf } from '../../support/review.ts'
import { makeDeeds, type SchoolDeeds } from '../../support/synthetic-school.ts'

const day = 86_400_000
const time = (iso: string): number => Date.parse(`${iso}T00:00:00Z`)
const [start, end] = [time('2025-09-01'), time('2026-01-23')]
const isFree = (at: number): boolean => at >= time('2025-10-01') && at <= time('2025-10-08')
const isLessonDay = (at: number): boolean => ![0, 6].includes(new Date(at).getUTCDay()) && !isFree(at)

/** Stretches with enough lesson days, counted day by day and thus differently from the product. */
function stretches(keyOf: (at: number) => string, fewest: number): readonly string[] {
  const many = new Map<string, number>()
  for (let at = start; at <= end; at += day)
    if (isLessonDay(at)) many.set(keyOf(at), (many.get(keyOf(at)) ?? 0) + 1)
  return [...many].filter(([, count]) => count >= fewest).map(([key]) => key)
}

const weekOf = (at: number): string => String(Math.floor((at - start) / (7 * day)))
const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7)
const weeks = stretches(weekOf, 3)
const months = stretches(monthOf, 10)

const covered = (spans: readonly string[], keyOf: (at: number) => string, dates: readonly string[]): number =>
  spans.filter((span) => dates.some((date) => keyOf(time(date)) === span)).length

/** The share fulfilled of each rule, from what the school did rather than from its ledgers. */
function recount(deeds: SchoolDeeds): Readonly<Record<string, number>> {
  const hazards = deeds.inspections.flatMap(({ findings }) => findings)
  const dated = hazards.filter(
    ({ deadline, fixed }) => deadline !== undefined && (fixed !== undefined || time(deadline) < end),
  )
  const fixed = hazards.filter((one) => one.fixed !== undefined)
  const repairs = deeds.repairs.filter(({ date, done }) => done !== undefined || time(date) + 15 * day < end)
  const whole = (many: number, of: number): number => (of === 0 ? 1 : many / of)
  const inspected = deeds.inspections.map(({ date }) => date)
  const ofLevel = deeds.inspections.filter(({ level }) => level === '大排查').map(({ date }) => date)
  const fed = deeds.inspections
    .filter(({ scope }) => ['食堂', '全校'].includes(scope))
    .map(({ date }) => date)
  return {
    'drill-month':
      covered(
        months,
        monthOf,
        deeds.drills.map(({ date }) => date),
      ) / months.length,
    'drill-papers': whole(
      deeds.drills.filter(({ papers }) => papers.includes('总结')).length,
      deeds.drills.length * 0.9,
    ),
    'inspection-week': covered(weeks, weekOf, inspected) / weeks.length,
    'inspection-month': covered(months, monthOf, ofLevel) / months.length,
    ...(deeds.canteen && { 'canteen-check': covered(months, monthOf, fed) / months.length }),
    'hazard-deadline': whole(
      hazards.filter(({ owner, deadline }) => owner !== undefined && deadline !== undefined).length,
      hazards.length,
    ),
    'hazard-closed': whole(
      dated.filter((one) => one.fixed !== undefined && time(one.fixed) <= time(one.deadline ?? '')).length,
      dated.length,
    ),
    'hazard-recheck': whole(fixed.filter(({ rechecked }) => rechecked !== undefined).length, fixed.length),
    'purchase-accepted': whole(
      deeds.purchases.filter(({ accepted, acceptor }) => accepted !== undefined && acceptor !== undefined)
        .length,
      deeds.purchases.length,
    ),
    'repair-time': whole(
      repairs.filter(({ date, done }) => done !== undefined && time(done) - time(date) <= 15 * day).length,
      repairs.length * 0.9,
    ),
    papers: 1,
    ledgers: 1,
  }
}

const weights: Readonly<Record<string, number>> = {
  'drill-month': 15,
  'drill-papers': 5,
  'inspection-week': 15,
  'inspection-month': 10,
  'canteen-check': 5,
  'hazard-deadline': 5,
  'hazard-closed': 15,
  'hazard-recheck': 5,
  'purchase-accepted': 10,
  'repair-time': 5,
  papers: 5,
  ledgers: 5,
}

const scores = (findings: ReadonlyMap<string, Finding>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...findings].filter(([, { verdict }]) => verdict !== 'exempt').map(([rule, { score }]) => [rule, score]),
  )

describe('the shipped rubric, recounted independently', () => {
  it.each(Array.from({ length: 20 }, (_, at) => at + 1))('school %i', async (number) => {
    const deeds = makeDeeds(number, '2025-autumn', 0.6 + (number % 5) / 10)
    const expected = Object.fromEntries(
      Object.entries(recount(deeds)).map(([rule, reached]) => [
        rule,
        Math.floor((weights[rule] ?? 0) * Math.min(1, reached) * 10 + 1e-9) / 10,
      ]),
    )
    expect(scores(await findingsOf(deeds))).toEqual(expected)
  })
})
