import { expect, it } from 'vitest'
import { makeTerm, weeksOfTerm } from '../../../src/calendar/index.ts'
import { scheduleOf } from '../../../src/planning/schedule.ts'

const term = makeTerm('2026-spring', '2026-03-02', '2026-07-03')
const weeks = weeksOfTerm(term, [])
const of = (start: string, end: string): ReturnType<typeof scheduleOf> =>
  scheduleOf({ start, end }, term, weeks)

it.each([
  ['a day', '2026-03-11', '2026-03-11', '第2周', '2026年3月11日'],
  ['from Monday on', '2026-03-09', '2026-03-10', '第2周', '2026年3月10日'],
  ['until Monday', '2026-03-06', '2026-03-09', '第1—2周', '2026年3月9日'],
  ['from Friday on', '2026-03-13', '2026-03-16', '第2—3周', '2026年3月16日'],
  ['a month', '2026-04-01', '2026-04-30', '第5—9周', '2026年4月30日'],
  ['longer than the term', '2026-06-29', '2026-07-31', '第18周', '2026年7月3日'],
])('writes %s', (_, start, end, week, deadline) => {
  expect(of(start, end)).toMatchObject({ week, deadline: { type: 'date', precision: 'day', text: deadline } })
})

it('has no week for what has no school day', () => {
  expect(of('2026-02-01', '2026-02-10')).toEqual({
    deadline: {
      type: 'date',
      text: '2026年2月10日',
      precision: 'day',
      start: '2026-02-10',
      end: '2026-02-10',
    },
  })
})
