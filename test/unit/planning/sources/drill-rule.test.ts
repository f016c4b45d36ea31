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

  it.each([
    ['recurs', 'text: 应急演练, frequency: 每月', true],
    ['is in the ledger of drills', 'text: 走一遍路线, kind: 演练', false],
    ['is another kind of work', 'text: 修门', true],
  ])('is planned, or not, beside an item that %s', (_, more, isPlanned) => {
    const items = planned({ '2026-spring/plan.yaml': item(`months: 4, ${more}`) })
    expect(drills(items).includes('演练-2026-04')).toBe(isPlanned)
  })

  it('is planned beside a drill that the previous term left open', () => {
    const items = planned({
      '2025-autumn/plan.yaml': item('text: 组织消防演练, months: 12, kind: 演练'),
      '2026-spring/plan.yaml': 'records: []\n',
    })
    expect(items.find(({ id }) => id === 'JH-1')?.months).toEqual([3])
    expect(drills(items)).toContain('演练-2026-03')
  })

  it('is a drill of the month, with the words for it', () => {
    const items = planned({ '2026-spring/plan.yaml': 'records: []\n' })
    expect(items.find(({ id }) => id === '演练-2026-03')).toMatchObject({
      text: '组织一次应急疏散演练，路线、集合、讲评都有记录。',
      section: '月度工作',
      area: '安全保卫',
      kind: 'drill',
      months: [3],
      sources: ['演练要求'],
      record: { kind: 'plan', id: '演练-2026-03', term: '2026-spring' },
      location: { file: '2026-spring/plan.yaml', line: 1, column: 1, id: '演练-2026-03' },
    })
    expect(items.find(({ id }) => id === '演练-2026-04')?.text).toMatch(/^组织一次消防应急演练，/)
  })

  it('is located in the ledger of drills if there is no plan, and in school.yaml if there is neither', () => {
    const fileOf = (files: Readonly<Record<string, string>>): string | undefined =>
      planned(files).find(({ id }) => id === '演练-2026-03')?.location.file
    expect(fileOf({ '2026-spring/drills.yaml': 'records: []\n' })).toBe('2026-spring/drills.yaml')
    expect(fileOf({ '2026-spring/repairs.yaml': 'records: []\n' })).toBe('school.yaml')
  })

  it('is of a kind that the term does not have yet, if the neighbours allow it', () => {
    const own = (month: number, type: string): string =>
      `- {id: JH-${month}, section: 月度工作, months: ${month}, text: ${type}演练}\n`
    const kindOf = (month: number, ...plan: readonly string[]): string | undefined =>
      /一次(.+?)应?急?演练/.exec(
        planned({ '2026-spring/plan.yaml': plan.join('') }).find(
          ({ months, sources }) => sources[0] === '演练要求' && months[0] === month,
        )?.text ?? '',
      )?.[1]
    expect(kindOf(4, own(3, '防踩踏'), own(5, '地震'), own(6, '消防'))).toBe('反恐防暴')
    expect(kindOf(4, own(3, '防踩踏'), own(5, '消防'), own(6, '地震'))).toBe('反恐防暴')
    expect(kindOf(5, own(3, '消防'), own(4, '防汛'), own(6, '疏散'))).toBe('地震')
    expect(kindOf(4, own(3, '疏散'), own(5, '消防疏散'), own(6, '防溺水'))).toBe('防踩踏')
  })
})
