import { describe, expect, it } from 'vitest'
import { makeTerm } from '../../../../src/calendar/index.ts'
import { plannedSet } from '../../../../src/planning/index.ts'
import type { PlanItem } from '../../../../src/planning/plan-item.ts'
import { ownItems } from '../../../../src/planning/sources/own.ts'
import { smallWorkspace } from '../../../support/small-workspace.ts'

const profile = `name: 城南小学
current: 2025-autumn
adopt: 无
terms:
  2025-autumn: { start: 2025-09-01, end: 2026-01-23 }
`
const term = makeTerm('2025-autumn', '2025-09-01', '2026-01-23')
const schoolWith = (item: string) =>
  smallWorkspace({ '2025-autumn/plan.yaml': `- {id: JH-1, text: 包扎水管。, ${item}}\n` }, profile)
const own = (item: string): Pick<PlanItem, 'section' | 'months'> | undefined => {
  const [{ section, months } = { section: '', months: [] }] = ownItems(schoolWith(item), term)
  return { section, months }
}

describe('where the director’s own item stands', () => {
  const monthly = (...months: readonly number[]) => ({ section: '月度工作', months })
  it.each([
    ['its months across the end of a year', 'section: 月度工作, months: 12-1', monthly(12, 1)],
    ['its months however they are written', 'section: 月度工作, months: [1, 12, 9]', monthly(9, 12, 1)],
    ['the holidays before and after', 'section: 月度工作, months: [2, 8]', monthly(8, 2)],
    ['the month of its date', 'section: 月度工作, date: 2025-10-13', monthly(10)],
    ['all months of its date', 'section: 月度工作, date: 2025-12-20 至 2026-01-10', monthly(12, 1)],
    ['its months rather than its date', 'section: 月度工作, months: 9, date: 2025-10-13', monthly(9)],
    ['the month in which the term begins', 'section: 月度工作, frequency: 开学初', monthly(9)],
    ['the month in which the term ends', 'section: 月度工作, frequency: 期末', monthly(1)],
    ['no month', 'section: 月度工作, frequency: 每学期', monthly()],
    ['every month', 'section: 月度工作, frequency: 每周', { section: '每月工作', months: [] }],
    ['a month, though weekly', 'section: 月度工作, frequency: 每周, months: 9', monthly(9)],
    [
      'no month outside the monthly plan',
      'section: 工作重点, date: 2025-10-13',
      { section: '工作重点', months: [] },
    ],
  ])('%s', (_, item, expected) => expect(own(item)).toEqual(expected))
})

it('monthly work that is only for some months says for which', () => {
  const said = (item: string): unknown =>
    plannedSet(schoolWith(item), [term]).entries.map(({ values }) => values.text)[0]
  expect(said('section: 每月工作, months: [12, 11]')).toBe('包扎水管（十一、十二月）。')
  expect(said('section: 每月工作, months: 12')).toBe('包扎水管（十二月）。')
  expect(said('section: 每月工作')).toBe('包扎水管。')
  expect(said('section: 月度工作, months: 12')).toBe('包扎水管。')
})
