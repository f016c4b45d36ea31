import { describe, expect, it } from 'vitest'
import { type Holiday, makeTerm } from '../../../../src/calendar/index.ts'
import { monthly, weekly } from '../../../../src/planning/ics/recurrence.ts'

const spring = (start: string, end: string) => makeTerm('2026-spring', start, end)
const free = (start: string, end = start, ...makeUp: readonly string[]): Holiday => ({
  name: '放假',
  start,
  end,
  makeUp,
})

describe('what recurs every week', () => {
  it.each([
    [
      'on the first Monday until the last, except in a last week of one day',
      '2026-03-02',
      '2026-03-30',
      [],
      { start: '2026-03-02', except: ['2026-03-30'], instead: [] },
    ],
    [
      'on the first school day of a week without a Monday',
      '2026-03-04',
      '2026-03-20',
      [],
      { start: '2026-03-09', except: [], instead: ['2026-03-04'] },
    ],
    [
      'on a Tuesday if the Monday is free',
      '2026-03-02',
      '2026-03-20',
      [free('2026-03-09')],
      { start: '2026-03-02', except: ['2026-03-09'], instead: ['2026-03-10'] },
    ],
    [
      'without an exception for a Monday before it starts',
      '2026-03-02',
      '2026-03-20',
      [free('2026-03-02')],
      { start: '2026-03-09', except: [], instead: ['2026-03-03'] },
    ],
    [
      'on the Monday after a Saturday on which the term begins',
      '2026-02-28',
      '2026-03-13',
      [free('2026-02-20', '2026-02-20', '2026-02-28')],
      { start: '2026-03-02', except: [], instead: [] },
    ],
  ])('is %s', (_, start, end, holidays, expected) => {
    expect(weekly(spring(start, end), holidays)).toEqual({
      ...expected,
      rule: `FREQ=WEEKLY;BYDAY=MO;UNTIL=${end.replaceAll('-', '')}`,
    })
  })

  it('is nothing in a term without school', () => {
    expect(weekly(spring('2026-03-02', '2026-03-06'), [free('2026-03-01', '2026-03-31')])).toBeUndefined()
  })
})

describe('what recurs every month', () => {
  const rule = 'FREQ=MONTHLY;BYDAY=-1FR;UNTIL='
  it('is on the last Friday', () => {
    expect(monthly(spring('2026-03-02', '2026-05-29'), [])).toEqual({
      start: '2026-03-27',
      rule: `${rule}20260529`,
      except: [],
      instead: [],
    })
  })

  it('is before a last Friday that is free or comes after the term', () => {
    expect(monthly(spring('2026-03-02', '2026-05-22'), [free('2026-04-23', '2026-04-24')])).toEqual({
      start: '2026-03-27',
      rule: `${rule}20260522`,
      except: ['2026-04-24'],
      instead: ['2026-04-22', '2026-05-22'],
    })
  })

  it('is not in a month with less than a week of school', () => {
    expect(
      monthly(spring('2026-03-16', '2026-04-30'), [
        free('2026-03-16', '2026-03-27', '2026-03-28', '2026-03-29'),
      ]),
    ).toEqual({
      start: '2026-04-24',
      rule: `${rule}20260430`,
      except: [],
      instead: [],
    })
  })

  it('is on the days themselves if no Friday has school', () => {
    const holidays = [free('2026-03-27'), free('2026-04-24')]
    expect(monthly(spring('2026-03-02', '2026-04-30'), holidays)).toEqual({
      start: '2026-03-26',
      except: [],
      instead: ['2026-04-23'],
    })
  })

  it('is nothing in a term without school months', () => {
    expect(monthly(spring('2026-03-02', '2026-03-04'), [])).toBeUndefined()
  })
})
