import { describe, expect, it } from 'vitest'
import { makeTerm, type Term } from '../../../../src/calendar/index.ts'
import type { PlanItem } from '../../../../src/planning/plan-item.ts'
import { budgetItems } from '../../../../src/planning/sources/budget.ts'
import { calendarItems } from '../../../../src/planning/sources/calendar.ts'
import { ownItems } from '../../../../src/planning/sources/own.ts'
import { routineItems } from '../../../../src/planning/sources/routine.ts'
import { smallWorkspace } from '../../../support/small-workspace.ts'

const school = (flags = ''): string => `name: 城南小学
current: 2026-spring
${flags}terms:
  2025-autumn: { start: 2025-09-01, end: 2026-01-23 }
  2026-spring: { start: 2026-03-02, end: 2026-07-03 }
`
const spring = smallWorkspace(
  {
    'calendar.yaml': `- {id: XL-1, name: 植树节, when: 3-12, text: 补栽花木。, kind: 绿化, item: 月季, area: 校园环境, owner: 王喆, steps: [挖坑, 浇水]}
- {id: XL-2, name: 防灾减灾日, when: 5-12, text: 组织演练。, drill: 地震, item: 路线}
- {id: XL-3, name: 防汛, when: 6月上旬, text: 检查校舍。, kind: 检查}
- {id: XL-4, name: 秋季的事, when: 11-9, text: 组织演练。, drill: 消防}
- {id: XL-5, name: 春季的事, when: 6-1, text: 布置会场。, season: 春季}
- {id: XL-6, name: 不是春季的事, when: 6-2, text: 布置会场。, season: 秋季}
- {id: XL-7, name: 安全生产月, when: 6月, text: 开展安全教育。}
`,
    'routines.yaml': `- {id: CG-1, text: 检查食堂。, frequency: 每月, kind: 检查, item: 食堂, area: 食堂管理, owner: 王喆, target: 2次, steps: [查索证, 查留样]}
- {id: CG-2, text: 清点课桌椅。, frequency: 开学初}
- {id: CG-3, text: 结清账目。, frequency: 期末, section: 工作措施}
- {id: CG-4, text: 随手关灯。, frequency: 每天}
- {id: CG-5, text: 排查线路。, frequency: 每学期, section: 月度工作, months: [6, 4, 9]}
- {id: CG-6, text: 修剪树木。, frequency: 每学期, section: 月度工作, months: [5, 10]}
- {id: CG-7, text: 防滑。, frequency: 每周, months: [11, 12]}
- {id: CG-8, text: 防汛。, frequency: 每周, months: [6, 7]}
- {id: CG-9, text: 期中盘点。, frequency: 期中}
`,
    '2026-spring/plan.yaml': `- {id: JH-1, text: 添置图书, section: 月度工作, area: 校产, months: [5, 6], date: 2026-05-12, owner: 王喆, place: 图书室, item: 图书, kind: 采购, priority: 高, status: 进行中, reason: 没钱, target: 100册, budget: 0, steps: [选书, 上架], frequency: 每学期, origin: [X-1, X-2], source: [预算采购, 自定]}
- {id: JH-2, text: 甲, section: 工作措施}
- {id: JH-3, text: 乙, section: 工作措施, source: 上学期结转, origin: JC-1-门锁}
- {id: JH-4, text: 丙, section: 工作措施, source: 上学期结转, origin: WX-1}
- {id: JH-5, text: 丁, section: 工作措施, source: 上学期结转, origin: JC-12}
`,
    '2026-spring/budgets.yaml': `- {id: YS-1, item: 图书, quantity: 100册, amount: 3000, months: [4, 5], area: 校产, owner: 王喆, place: 图书室}
- {id: YS-2, item: 电脑}
`,
    '2025-autumn/repairs.yaml': '- {id: WX-1, date: 2025-12-20, item: 门, action: 更换}\n',
    '2025-autumn/inspections.yaml': '- {id: JC-1, date: 2025-12-20, scope: 门卫}\n',
  },
  school(),
)
const [, term] = spring.school.terms as [Term, Term]
const byId = (items: readonly PlanItem[]): ReadonlyMap<string, PlanItem> =>
  new Map(items.map((item) => [item.id, item]))
const when = ({ months, date }: PlanItem): readonly unknown[] => [
  months,
  date?.precision,
  date?.text,
  date?.start,
  date?.end,
]

describe('the items of the calendar', () => {
  const items = byId(calendarItems(spring, term))
  it('are those of the term and its season', () => {
    expect([...items.keys()]).toEqual(['XL-1', 'XL-2', 'XL-3', 'XL-5', 'XL-7'])
    const summer = makeTerm('2026-autumn', '2026-06-01', '2026-06-30')
    expect([...byId(calendarItems(spring, summer)).keys()]).toEqual(['XL-3', 'XL-6', 'XL-7'])
  })

  it('say what the entry says', () => {
    expect(items.get('XL-1')).toMatchObject({
      text: '补栽花木。',
      section: '月度工作',
      kind: 'greening',
      item: '月季',
      area: '校园环境',
      owner: '王喆',
      steps: ['挖坑', '浇水'],
      sources: ['校历'],
    })
  })

  it('are drills of a sort if the entry names one', () => {
    expect(items.get('XL-2')).toMatchObject({ kind: 'drill', item: '地震' })
    expect(items.get('XL-5')).toMatchObject({ kind: '', item: '' })
  })

  it('are on a day, on several, or in a month if they take longer', () => {
    expect(when(items.get('XL-1')!)).toEqual([[3], 'day', '2026年3月12日', '2026-03-12', '2026-03-12'])
    expect(when(items.get('XL-3')!)).toEqual([
      [6],
      'period',
      '2026年6月1日至2026年6月10日',
      '2026-06-01',
      '2026-06-10',
    ])
    expect(when(items.get('XL-7')!)).toEqual([[6], undefined, undefined, undefined, undefined])
  })
})

describe('standing work', () => {
  const items = byId(routineItems(spring, term))
  it('says what the entry says', () => {
    expect(items.get('CG-1')).toMatchObject({
      text: '检查食堂。',
      section: '每月工作',
      frequency: '每月',
      kind: 'inspection',
      item: '食堂',
      area: '食堂管理',
      owner: '王喆',
      target: 2,
      unit: '次',
      steps: ['查索证', '查留样'],
      months: [],
      sources: ['常规'],
    })
    expect(items.get('CG-4')).toMatchObject({ section: '工作措施' })
    expect(items.get('CG-4')).not.toHaveProperty('target')
    expect(items.get('CG-4')).not.toHaveProperty('date')
  })

  it('of a part of the term is for the month in which that begins, or at the end of term ends', () => {
    expect(items.get('CG-2')).toMatchObject({
      section: '月度工作',
      months: [3],
      date: { start: '2026-03-02' },
    })
    expect(items.get('CG-3')).toMatchObject({ section: '工作措施', months: [7], date: { end: '2026-07-03' } })
    expect(items.get('CG-9')).toMatchObject({
      section: '月度工作',
      months: [4],
      date: { precision: 'period' },
    })
  })

  it('of several months is one item for each that the term has', () => {
    expect([...items.keys()].filter((id) => /^CG-[5678]/.test(id))).toEqual([
      'CG-5-4月',
      'CG-5-6月',
      'CG-6',
      'CG-8',
    ])
    expect(items.get('CG-5-6月')?.months).toEqual([6])
    expect(items.get('CG-6')?.months).toEqual([5])
  })

  it('that is no work of months is one item', () => {
    expect(items.get('CG-8')).toMatchObject({ section: '工作措施', months: [6, 7] })
  })
})

describe('what a school must have for an entry', () => {
  const ids = (flags: string): string => {
    const entry = (id: string, needs: string): string => `- {id: ${id}, text: 甲, frequency: 每天${needs}}\n`
    const workspace = smallWorkspace(
      {
        'routines.yaml':
          entry('A', '') +
          entry('B', ', needs: 食堂') +
          entry('C', ', needs: 校车') +
          entry('D', ', needs: 寄宿'),
        '2026-spring/meetings.yaml': 'records: []\n',
      },
      school(flags),
    )
    return routineItems(workspace, workspace.school.terms[1]!)
      .map(({ id }) => id)
      .join('')
  }
  it.each([
    ['', 'A'],
    ['canteen: 有\n', 'AB'],
    ['schoolBus: 有\nboarding: 无\n', 'AC'],
    ['boarding: 有\n', 'AD'],
  ])('%j', (flags, expected) => expect(ids(flags)).toBe(expected))
})

describe('the director’s own items', () => {
  const items = byId(ownItems(spring, makeTerm('2026-spring', '2026-03-02', '2026-07-03')))
  it('say what the plan says', () => {
    expect(items.get('JH-1')).toMatchObject({
      text: '添置图书',
      section: '月度工作',
      area: '校产',
      months: [5, 6],
      date: { start: '2026-05-12' },
      owner: '王喆',
      place: '图书室',
      item: '图书',
      kind: 'purchase',
      priority: '高',
      status: '进行中',
      reason: '没钱',
      target: 100,
      unit: '册',
      budget: 0,
      steps: ['选书', '上架'],
      frequency: '每学期',
      sources: ['自定', '预算采购'],
    })
    expect(items.get('JH-1')?.origins).toEqual(
      ['X-1', 'X-2'].map((id) => ({
        id,
        location: { kind: 'plan', id: 'JH-1', file: '2026-spring/plan.yaml', line: 1, column: 3 },
      })),
    )
    expect(items.get('JH-1')?.values.text).toBe('添置图书')
  })

  it('have nothing else', () => {
    const item = items.get('JH-2')
    expect(item).toMatchObject({ kind: '', sources: ['自定'], origins: [] })
    for (const name of ['date', 'target', 'budget', 'left']) expect(item).not.toHaveProperty(name)
  })

  it('that were left open are what their origin was', () => {
    expect(['JH-3', 'JH-4', 'JH-5'].map((id) => items.get(id)?.left)).toEqual(['隐患', '报修', '计划'])
  })

  it('are none in a term without a plan', () => {
    expect(ownItems(spring, makeTerm('2025-autumn', '2025-09-01', '2026-01-23'))).toEqual([])
    expect(ownItems(spring, makeTerm('2030-spring', '2030-02-18', '2030-07-05'))).toEqual([])
  })
})

describe('what the budget provides for', () => {
  const items = byId(budgetItems(spring, term))
  it('is a purchase, on time until the last of its months', () => {
    expect(items.get('YS-1')).toMatchObject({
      text: '购置图书100册。',
      section: '月度工作',
      area: '校产',
      owner: '王喆',
      place: '图书室',
      item: '图书',
      kind: 'purchase',
      unit: '册',
      months: [4],
      due: '2026-05-31',
      target: 100,
      budget: 3000,
      sources: ['预算采购'],
      origins: [],
    })
  })

  it('has no quantity or time if it says none', () => {
    const item = items.get('YS-2')
    expect(item).toMatchObject({ text: '购置电脑。', months: [], due: '2026-07-03', unit: '' })
    for (const name of ['target', 'budget']) expect(item).not.toHaveProperty(name)
  })

  it('is nothing without a budget', () => {
    expect(budgetItems(spring, spring.school.terms[0]!)).toEqual([])
  })
})
