import { describe, expect, it } from 'vitest'
import type { PlanItem } from '../../../../src/planning/index.ts'
import { planned } from '../../../support/plan-school.ts'

const drills = (items: readonly PlanItem[]): readonly string[] =>
  items.filter(({ sources }) => sources[0] === '演练要求').map(({ id }) => id)
const item = (more: string): string => `- {id: JH-1, section: 月度工作, ${more}}\n`

describe('the monthly drill', () => {
  it('is planned for every school month without one, with varying kinds', () => {
    const items = planned({ '2026-spring/plan.yaml': 'records: []\n' })
    expect(drills(items)).toEqual(['演练-2026-03', '演练-2026-04', '演练-2026-05', '演练-2026-06'])
    expect(items.map(({ text }) => /一次(.+?)演练/.exec(text)?.[1])).toEqual([
      '应急疏散',
      '消防应急',
      '地震应急',
      '防溺水应急',
    ])
  })

  it.each([
    ['an item that names the drill', 'text: 组织消防疏散演练, months: 4', ['03', '05', '06']],
    [
      'its date rather than its months',
      'text: 组织疏散演练, months: [3, 4], date: 2026-04-20',
      ['03', '05', '06'],
    ],
    ['only one of its months', 'text: 组织疏散演练, months: [3, 4]', ['04', '05', '06']],
    ['its steps', 'text: 防灾减灾日活动, months: 5, steps: [讲座, 地震演练]', ['03', '04', '06']],
    ['its ledger', 'text: 走一遍路线, kind: 演练, months: 6', ['03', '04', '05']],
  ])('is covered by %s', (_, more, months) => {
    const items = planned({ '2026-spring/plan.yaml': item(more) })
    expect(drills(items)).toEqual(months.map((month) => `演练-2026-${month}`))
  })

  it.each([
    ['cancelled', 'text: 组织消防疏散演练, months: 4, status: 取消'],
    ['of another ledger', 'text: 写演练方案, kind: 制度, months: 4'],
  ])('is not covered by an item that is %s', (_, more) => {
    expect(drills(planned({ '2026-spring/plan.yaml': item(more) }))).toContain('演练-2026-04')
  })

  it('is not planned for a month taken up by holidays', () => {
    const items = planned({ '2026-spring/plan.yaml': 'records: []\n' })
    expect(drills(items)).not.toContain('演练-2026-07')
  })

  it('is not of the kind of the month before or after', () => {
    const items = planned({
      '2026-spring/plan.yaml': `${item('text: 消防演练, months: 3')}- {id: JH-2, section: 月度工作, text: 防踩踏演练, months: 5}\n`,
    })
    const april = items.find(({ id }) => id === '演练-2026-04')
    expect(april?.text).not.toMatch(/消防|防踩踏/)
  })

  it('means any drill: which kind is held is up to the school', () => {
    const items = planned({ '2026-spring/plan.yaml': 'records: []\n' })
    expect(items.find(({ id }) => id === '演练-2026-04')?.item).toBe('')
  })
})
