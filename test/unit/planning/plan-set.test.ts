import { describe, expect, it } from 'vitest'
import type { RecordSet } from '../../../src/facts/index.ts'
import { fulfilmentSet, plannedSet, scheduleSet } from '../../../src/planning/index.ts'
import type { Workspace } from '../../../src/records/index.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const profile = `name: 城南小学
terms:
  2025-autumn: { start: 2025-09-01, end: 2026-01-23 }
  2026-spring: { start: 2026-03-02, end: 2026-07-03 }
`
const plan = `
- {id: JH-1, text: '添置图书，分到各班', section: 月度工作, area: 校产, months: [5, 6], owner: 王喆, place: 图书室, item: 图书, kind: 采购, priority: 高, reason: 经费未到。, target: 100册, budget: 3000, steps: [选书, 上架]}
- {id: JH-2, text: 随手关灯。, section: 工作措施}
- {id: JH-3, text: 检修吊扇。, section: 月度工作, date: 2026-04-20, status: 进行中}
- {id: JH-5, text: 更换月牙锁。, section: 月度工作, date: 2026-04-30}
- {id: JH-4, text: 清点课桌椅。, section: 月度工作, months: 4}
`
const repairs =
  '- {id: WX-1, date: 2026-04-10, item: 吊扇, action: 检修, fulfils: JH-3, status: 处理中}\n- {id: WX-2, date: 2026-04-09, item: 课桌椅, action: 检修, fulfils: JH-4, status: 已完成}\n'

const workspaceOf = (files: Readonly<Record<string, string>>): Workspace => smallWorkspace(files, profile)
const spring = workspaceOf({ '2026-spring/plan.yaml': plan, '2026-spring/repairs.yaml': repairs })
const [autumn2025, spring2026] = spring.school.terms as [
  Workspace['school']['terms'][number],
  Workspace['school']['terms'][number],
]
const idsOf = ({ entries }: RecordSet): readonly string[] =>
  entries.map(({ record }) => record.id).filter((id) => id.startsWith('JH-'))
const entryOf = (set: RecordSet, id: string): RecordSet['entries'][number] | undefined =>
  set.entries.find(({ record }) => record.id === id)

describe('the plan as a set of records', () => {
  const set = plannedSet(spring, [spring2026])

  it('has the values of each item under the names of the ledger, texts closed and reasons open', () => {
    expect(entryOf(set, 'JH-1')?.values).toEqual({
      id: 'JH-1',
      text: '添置图书，分到各班。',
      section: '月度工作',
      area: '校产',
      months: [5, 6],
      owner: '王喆',
      place: '图书室',
      item: '图书',
      kind: '采购',
      priority: '高',
      reason: '经费未到',
      target: 100,
      unit: '册',
      budget: 3000,
      steps: ['选书', '上架'],
      source: ['自定'],
      week: '第10—18周',
      deadline: {
        type: 'date',
        text: '2026年6月30日',
        precision: 'day',
        start: '2026-06-30',
        end: '2026-06-30',
      },
    })
    expect(Object.keys(entryOf(set, 'JH-2')?.values ?? {}).toSorted()).toEqual([
      'deadline',
      'id',
      'section',
      'source',
      'text',
      'week',
    ])
  })

  it('has the date of a dated item, and the place of each in its file', () => {
    expect(entryOf(set, 'JH-3')).toMatchObject({
      date: { start: '2026-04-20' },
      values: { date: { start: '2026-04-20' }, status: '进行中' },
      location: { file: '2026-spring/plan.yaml', line: 4, id: 'JH-3' },
    })
    expect(entryOf(set, 'JH-1')).not.toHaveProperty('date')
  })

  it('belongs to the term for which it is planned, and says what it was where it was carried over', () => {
    const workspace = workspaceOf({
      '2025-autumn/problems.yaml': '- {id: WT-1, text: 人手少}\n',
      '2026-spring/plan.yaml': plan,
    })
    const carried = entryOf(plannedSet(workspace, [spring2026]), 'WT-1')
    expect(carried?.record.term).toBe('2026-spring')
    expect(carried?.values).toMatchObject({ section: '上学期结转', left: '问题', origin: ['WT-1'] })
  })

  it('is of the plan ledger, with the choices and fields that planning adds', () => {
    const fields = new Map(set.kind.fields.map((field) => [field.name, field]))
    expect(set.kind.name).toBe('plan')
    expect(fields.get('section')?.choices?.at(-1)).toBe('上学期结转')
    expect(fields.get('section')?.choices).toContain('月度工作')
    expect(
      set.kind.fields.filter(({ choices }) => choices?.includes('上学期结转')).map(({ name }) => name),
    ).toEqual(['section', 'source'])
    expect(['left', 'week', 'deadline', 'checked'].filter((name) => !fields.has(name))).toEqual([])
  })

  it.each([
    ['the ledger of the first term that has one', spring, [autumn2025, spring2026], '2026-spring/plan.yaml'],
    ['where the ledger would be', workspaceOf({}), [autumn2025], '2025-autumn/plan.yaml'],
  ])('is in %s', (_, workspace, terms, file) => {
    expect(plannedSet(workspace, terms, '全年')).toMatchObject({
      file,
      type: 'records',
      query: '全年计划（自定、上学期结转、校历、常规、预算合并）',
      present: true,
      complete: false,
    })
    expect(plannedSet(workspace, terms).query).toBe('计划（自定、上学期结转、校历、常规、预算合并）')
  })

  it('has the plans of several terms one after another', () => {
    const both = workspaceOf({
      '2025-autumn/plan.yaml': '- {id: JH-8, text: 乙事。, section: 月度工作, months: 9, status: 取消}\n',
      '2026-spring/plan.yaml': plan,
    })
    expect(idsOf(plannedSet(both, [autumn2025, spring2026]))).toEqual([
      'JH-8',
      'JH-1',
      'JH-2',
      'JH-3',
      'JH-5',
      'JH-4',
    ])
  })
})

describe('the schedule', () => {
  const set = scheduleSet(spring, [spring2026], '本学期')

  it('has what has a time, by its last day and then by its first', () => {
    expect(idsOf(set)).toEqual(['JH-3', 'JH-4', 'JH-5', 'JH-1'])
    expect(set.query).toMatch(/^本学期计划/)
    expect(scheduleSet(spring, [spring2026]).query).toMatch(/^计划/)
  })

  it('is otherwise the plan', () => {
    const { entries, ...rest } = set
    expect({ ...rest, entries: [] }).toEqual({ ...plannedSet(spring, [spring2026], '本学期'), entries: [] })
    expect(entries).toContainEqual(entryOf(plannedSet(spring, [spring2026]), 'JH-1'))
  })
})

describe('the outcome of a plan as a set of records', () => {
  const more = '- {id: WX-3, date: 2026-04-29, done: 2026-04-30, item: 月牙锁, action: 更换}\n'
  const workspace = workspaceOf({
    '2026-spring/plan.yaml': plan,
    '2026-spring/repairs.yaml': repairs + more,
    '2026-spring/purchases.yaml':
      '- {id: CG-1, date: 2026-05-10, items: [{name: 图书, quantity: 60册}], fulfils: JH-1}\n- {id: CG-2, date: 2026-06-10, items: [{name: 图书, quantity: 20册}]}\n',
  })
  const set = fulfilmentSet(workspace, [spring2026], '本学期')

  it('has what each item came to, beside its own values', () => {
    expect(entryOf(set, 'JH-1')?.values).toMatchObject({
      text: '添置图书，分到各班。',
      outcome: '部分完成',
      progress: '目标100册，有记录的60册',
      done: 60,
      wanted: 100,
      proof: ['CG-1'],
      basis: '写明',
    })
    expect(entryOf(set, 'JH-1')?.values).not.toHaveProperty('finished')
    expect(entryOf(set, 'JH-4')?.values).toMatchObject({
      outcome: '完成',
      finished: {
        type: 'date',
        text: '2026年4月9日',
        precision: 'day',
        start: '2026-04-09',
        end: '2026-04-09',
      },
    })
    for (const name of ['progress', 'done', 'wanted'])
      expect(entryOf(set, 'JH-4')?.values).not.toHaveProperty(name)
  })

  it('has the records that prove an item as its evidence, and says whether somebody wrote so', () => {
    expect(entryOf(set, 'JH-4')?.proof).toEqual([
      { kind: 'repair', id: 'WX-2', file: '2026-spring/repairs.yaml', line: 2, column: 3 },
    ])
    expect(entryOf(set, 'JH-4')?.values.basis).toBe('写明')
    expect(entryOf(set, 'JH-5')?.values).toMatchObject({ basis: '自动', proof: ['WX-3'] })
    const nothing = entryOf(
      fulfilmentSet(workspaceOf({ '2026-spring/plan.yaml': plan }), [spring2026]),
      'JH-4',
    )
    expect(nothing?.values).toMatchObject({ outcome: '未完成' })
    for (const name of ['proof', 'basis']) expect(nothing?.values).not.toHaveProperty(name)
  })

  it('has a reason only if it is about this term', () => {
    const both = workspaceOf({
      '2025-autumn/plan.yaml':
        '- {id: JH-9, text: 更换旧窗帘。, section: 月度工作, months: 11, reason: 经费未到}\n',
      '2026-spring/plan.yaml': plan,
    })
    const carried = fulfilmentSet(both, [spring2026])
    expect(entryOf(plannedSet(both, [spring2026]), 'JH-9')?.values).toMatchObject({ reason: '经费未到' })
    expect(entryOf(carried, 'JH-9')?.values).toMatchObject({ outcome: '未完成' })
    expect(entryOf(carried, 'JH-9')?.values).not.toHaveProperty('reason')
    expect(entryOf(carried, 'JH-1')?.values).toMatchObject({ reason: '经费未到' })
  })

  it('is only said to be written down if that is so for all records', () => {
    const both = workspaceOf({
      '2026-spring/plan.yaml': '- {id: JH-4, text: 清点课桌椅。, section: 月度工作, months: 4, kind: 维修}\n',
      '2026-spring/repairs.yaml': repairs.replace('吊扇', '课桌椅').replace(', fulfils: JH-3', ''),
    })
    expect(entryOf(fulfilmentSet(both, [spring2026]), 'JH-4')?.values).toMatchObject({
      proof: ['WX-2', 'WX-1'],
      basis: '自动',
    })
  })

  it('is of a kind of its own, which also has the fields of the plan', () => {
    const names = set.kind.fields.map(({ name }) => name)
    expect(set.kind).toMatchObject({ name: 'fulfilment', plural: 'fulfilment', label: '计划完成情况' })
    expect(names).toEqual(
      expect.arrayContaining([
        'text',
        'week',
        'outcome',
        'finished',
        'progress',
        'done',
        'wanted',
        'proof',
        'basis',
      ]),
    )
    expect(set).toMatchObject({ type: 'records', query: '本学期计划完成情况', file: '2026-spring/plan.yaml' })
    expect(fulfilmentSet(workspace, [spring2026]).query).toBe('计划完成情况')
  })

  it('is complete only if every term has a plan', () => {
    expect(fulfilmentSet(workspace, [spring2026])).toMatchObject({ present: true, complete: true })
    expect(fulfilmentSet(workspace, [autumn2025, spring2026])).toMatchObject({
      present: true,
      complete: false,
      file: '2026-spring/plan.yaml',
    })
    expect(fulfilmentSet(workspace, [autumn2025])).toMatchObject({
      present: false,
      complete: false,
      file: '2025-autumn/plan.yaml',
    })
  })
})
