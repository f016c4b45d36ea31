import { describe, expect, it } from 'vitest'
import { makeTerm } from '../../../../src/calendar/index.ts'
import { spansOf } from '../../../../src/planning/matching/spans.ts'
import { toSubject } from '../../../../src/planning/matching/subject.ts'
import { windowOf } from '../../../../src/planning/matching/window.ts'
import type { PlanItem } from '../../../../src/planning/plan-item.ts'
import { planItem } from '../../../support/plan-item.ts'

const spring = makeTerm('2026-spring', '2026-03-02', '2026-07-03')
const autumn = makeTerm('2026-autumn', '2026-09-01', '2027-01-22')
const day = { type: 'date', text: '', precision: 'day', start: '2026-05-12', end: '2026-05-12' } as const

describe('the time of an item', () => {
  it.each<readonly [string, Partial<PlanItem>, typeof spring, string, string]>([
    ['its date', { date: day, months: [4] }, spring, '2026-05-12', '2026-05-12'],
    ['its month', { months: [4] }, spring, '2026-04-01', '2026-04-30'],
    ['its months, in any order', { months: [6, 4] }, spring, '2026-04-01', '2026-06-30'],
    ['its months over New Year', { months: [12, 1] }, autumn, '2026-12-01', '2027-01-31'],
    ['the months that there are', { months: [13, 4] }, spring, '2026-04-01', '2026-04-30'],
    ['the term, from the first of its month', {}, spring, '2026-03-01', '2026-07-03'],
    ['longer if it is due later', { months: [4], due: '2026-05-20' }, spring, '2026-04-01', '2026-05-20'],
    [
      'no shorter if it is due earlier',
      { months: [4], due: '2026-04-20' },
      spring,
      '2026-04-01',
      '2026-04-30',
    ],
  ])('is %s', (_, item, term, start, end) => {
    expect(windowOf(planItem(item), term)).toEqual({ start, end })
  })
})

describe('the stretches of work that recurs', () => {
  it('are whole months with school', () => {
    expect(spansOf('每月', [], spring, [])).toEqual([
      { label: '3月', start: '2026-03-01', end: '2026-03-31' },
      { label: '4月', start: '2026-04-01', end: '2026-04-30' },
      { label: '5月', start: '2026-05-01', end: '2026-05-31' },
      { label: '6月', start: '2026-06-01', end: '2026-06-30' },
    ])
    expect(spansOf('每月', [4, 9], spring, []).map(({ label }) => label)).toEqual(['4月'])
  })

  it('are weeks, which belong to the month in which they begin', () => {
    const weeks = spansOf('每周', [3], spring, [])
    expect(weeks.map(({ label }) => label)).toEqual(['第1周', '第2周', '第3周', '第4周', '第5周'])
    expect(weeks.at(-1)).toMatchObject({ start: '2026-03-30', end: '2026-04-05' })
    expect(spansOf('每周', [], spring, [])).toHaveLength(18)
  })

  it('are days with school, or none for what is done once a term', () => {
    const days = spansOf('每天', [], spring, [{ name: '清明', start: '2026-03-03', end: '2026-03-03' }])
    expect(days.slice(0, 2)).toEqual([
      { label: '2026-03-02', start: '2026-03-02', end: '2026-03-02' },
      { label: '2026-03-04', start: '2026-03-04', end: '2026-03-04' },
    ])
    expect(spansOf('每学期', [], spring, [])).toEqual([])
  })
})

describe('an item as records are compared with it', () => {
  const of = (item: Partial<PlanItem>, places: readonly string[] = []) => {
    const whole = planItem(item)
    return toSubject(whole, windowOf(whole, spring), places)
  }

  it('has some days of grace, and a last day', () => {
    expect(of({ date: day })).toMatchObject({
      nearly: { start: '2026-05-05', end: '2026-05-19' },
      lastDay: '2026-06-11',
    })
  })

  it.each<readonly [string, Partial<PlanItem>, boolean, boolean]>([
    ['in a month', { months: [4] }, false, false],
    ['on a day', { date: day }, false, false],
    ['throughout the term', {}, true, true],
    ['throughout the term, with a target', { target: 3 }, true, false],
    ['throughout the term, with a ledger', { kind: 'repair' }, true, false],
    ['every month', { section: '每月工作' }, true, false],
    ['every week of a month', { frequency: '每周', months: [4] }, true, false],
  ])('is done %s', (_, item, standing, onlyNamed) => {
    expect(of(item)).toMatchObject({ standing, onlyNamed })
  })

  it('has the words of its text and its steps, and the places among them', () => {
    const subject = of({ text: '检修 吊扇。', steps: ['南楼，先查', '五一前修好'] }, ['南楼', '北楼'])
    expect(subject.words).toBe('检修吊扇南楼先查五一前修好')
    expect(subject.places).toEqual(['南楼'])
    expect(subject.holidays).toEqual(['五一'])
    expect([...subject.kinds]).toEqual(['repair'])
    expect(subject.pairs.has('吊扇')).toBe(true)
  })

  it('has the ledger that it names, and no other', () => {
    expect([...of({ text: '检修吊扇', kind: 'works' }).kinds]).toEqual(['works'])
  })

  it('does not join a step to the words before it', () => {
    expect([...of({ text: '多听学生演', steps: ['练声'] }).kinds]).toEqual([])
  })

  it('means any drill for the monthly rule', () => {
    expect(of({ text: '组织一次消防应急演练', sources: ['演练要求'] }).words).toBe('演练')
  })
})
