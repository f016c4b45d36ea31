import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  findPeriod,
  makeTerm,
  nextPeriod,
  type Period,
  parsePeriodId,
  periodsOfTerms,
  previousPeriod,
  type Term,
} from '../../src/calendar/index.ts'
import { periodSet } from '../../src/facts/index.ts'
import { addDays, dayNumber } from '../../src/text/index.ts'
import { smallWorkspace } from '../support/small-workspace.ts'

/** Terms of successive school years, which begin and end on various days. */
const schools = fc
  .record({
    year: fc.integer({ min: 2004, max: 2035 }),
    years: fc.integer({ min: 1, max: 3 }),
    shift: fc.nat(20),
  })
  .map(({ year, years, shift }): readonly Term[] =>
    Array.from({ length: years }, (_, at) => year + at).flatMap((first) => [
      makeTerm(`${first}-autumn`, addDays(`${first}-08-25`, shift), addDays(`${first + 1}-01-10`, shift)),
      makeTerm(
        `${first + 1}-spring`,
        addDays(`${first + 1}-02-12`, shift),
        addDays(`${first + 1}-06-28`, shift),
      ),
    ]),
  )

describe('periods', () => {
  it('have an id by which they are found, and a period of their kind on either side', () => {
    fc.assert(
      fc.property(schools, (terms) => {
        for (const period of periodsOfTerms(terms)) {
          const id = parsePeriodId(period.id)
          expect(id && findPeriod(id, terms)).toEqual(period)
          expect(period.start <= period.end).toBe(true)
          expect(nextPeriod(previousPeriod(period, terms), terms)).toEqual(period)
          expect(previousPeriod(period, terms).start < period.start).toBe(true)
          expect(previousPeriod(period, terms).kind).toBe(period.kind)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('include, for every day of a term, one of its months', () => {
    fc.assert(
      fc.property(schools, fc.nat(150), (terms, offset) => {
        const months = periodsOfTerms(terms).filter(({ kind }) => kind === 'month')
        for (const term of terms) {
          const day = addDays(term.start, offset % (dayNumber(term.end) - dayNumber(term.start) + 1))
          const own = months.filter(({ start, end }) => start <= day && day <= end)
          expect(own).toHaveLength(1)
          expect(own[0]?.terms.map(({ id }) => id)).toContain(term.id)
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('records', () => {
  // Any day from the holiday before the autumn term to the one after the spring term.
  const days = fc.array(fc.nat(380), { minLength: 1, maxLength: 30 })

  it('with a date are in one month each, and all of them in the months of the year', () => {
    fc.assert(
      fc.property(days, (offsets) => {
        const ledger = (from: number, to: number): string =>
          offsets
            .map((offset, at) => ({ date: addDays('2025-07-06', offset), at, offset }))
            .filter(({ offset }) => offset >= from && offset < to)
            .map(({ date, at }) => `- {id: R${at}, date: ${date}, item: 门, action: 维修}\n`)
            .join('')
        const workspace = smallWorkspace({
          '2025-autumn/repairs.yaml': ledger(0, 210) || 'records: []\n',
          '2026-spring/repairs.yaml': ledger(210, 400) || 'records: []\n',
        })
        const kind = workspace.kinds.find(({ name }) => name === 'repair')!
        const idsIn = (period: Period): readonly string[] =>
          periodSet(workspace, kind, period).entries.map(({ record }) => record.id)
        const periods = periodsOfTerms(workspace.school.terms)
        const byMonth = periods.filter((period) => period.kind === 'month').flatMap(idsIn)
        const year = periods.find(({ id }) => id === '2025-2026')
        expect(byMonth.toSorted()).toEqual(offsets.map((_, at) => `R${at}`).toSorted())
        expect(year && idsIn(year).toSorted()).toEqual(byMonth.toSorted())
      }),
      { numRuns: 25 },
    )
  })
})
