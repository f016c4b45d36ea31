import { describe, expect, it } from 'vitest'
import type { PlanItem } from '../../../../src/planning/index.ts'
import { outcomes, planned } from '../../../support/plan-school.ts'

const carried = (files: Readonly<Record<string, string>>): readonly string[] =>
  planned(files)
    .filter(({ sources }) => sources.includes('上学期结转'))
    .map(({ id }) => id)
const plan = '2026-spring/plan.yaml'
const repair = (more: string): Readonly<Record<string, string>> => ({
  '2025-autumn/repairs.yaml': `- {id: WX-1, date: 2025-12-20, item: 屋面, action: 维修, place: 综合楼${more}}\n`,
})
const finding = (more: string): Readonly<Record<string, string>> => ({
  '2025-autumn/inspections.yaml': `- {id: JC-1, date: 2025-12-20, scope: 用电, findings: [{hazard: '线路老化，易短路', place: 库房, ${more}}]}\n`,
})

describe('what the previous term left open', () => {
  it.each([
    ['not done', ', status: 未完成', true],
    ['in progress', ', status: 处理中, reason: 缺配件', true],
    ['done in the holidays', ', done: 2026-02-10', false],
    ['done in the new term', ', done: 2026-03-10', true],
    ['done', ', status: 已完成', false],
    ['a day, but a state that says it is not', ', status: 处理中, done: 2026-01-10', true],
    ['without a status', '', false],
    [
      'without a status among others that have one',
      '}\n- {id: WX-2, date: 2025-12-20, item: 门, action: 维修, status: 已完成',
      true,
    ],
  ])('includes a repair or not: %s', (_, more, isCarried) => {
    expect(carried(repair(more))).toEqual(isCarried ? ['WX-1'] : [])
  })

  it('includes a hazard that is not fixed, under the inspection’s id and its own words', () => {
    expect(carried(finding('level: 较大'))).toEqual(['JC-1-线路老化'])
    expect(carried(finding('fixed: 2026-01-05'))).toEqual([])
    expect(carried(finding('status: 已整改'))).toEqual([])
    expect(carried(finding('status: 未整改'))).toEqual(['JC-1-线路老化'])
    expect(carried(finding('status: 整改中, fixed: 2026-01-05'))).toEqual(['JC-1-线路老化'])
  })

  it('keeps the hazards of one inspection apart, whatever their items are called', () => {
    const files = {
      '2025-autumn/inspections.yaml':
        '- {id: JC-1, date: 2025-12-20, scope: 用电, findings: [{hazard: 线路老化, place: 库房, fixed: 2026-03-10}, {hazard: 灯箱不亮, place: 三楼}]}\n',
      [plan]: `- {id: JH-1, text: 甲事, section: 月度工作, months: 3, origin: [JC-1-线路老化, JC-1]}
- {id: JH-2, text: 乙事, section: 月度工作, months: 3, origin: [JC-1-灯箱不亮, JC-1]}
`,
    }
    expect(outcomes(files)).toEqual({ 'JH-1': '完成', 'JH-2': '未完成' })
    const one = { ...files, [plan]: '- {id: JH-1, text: 甲事, section: 月度工作, months: 3, origin: JC-1}\n' }
    expect(outcomes(one)).toEqual({ 'JH-1': '部分完成' })
    const first = {
      ...files,
      [plan]: '- {id: JH-1, text: 甲事, section: 月度工作, months: 3, origin: [JC-1-线路老化, JC-1]}\n',
    }
    expect(outcomes(first)).toEqual({ 'JH-1': '完成', 'JC-1-灯箱不亮': '未完成' })
  })

  it('includes a problem with or without a measure, until it is solved', () => {
    const problem = (more: string): Readonly<Record<string, string>> => ({
      '2025-autumn/problems.yaml': `- {id: WT-1, text: 人手少${more}}\n`,
    })
    expect(carried(problem(', measure: 请示增加一人'))).toEqual(['WT-1'])
    expect(carried(problem(''))).toEqual(['WT-1'])
    expect(planned(problem(''))[0]?.text).toBe('解决上学期存在的问题：人手少。')
    expect(carried(problem(', measure: 请示增加一人, status: 已解决'))).toEqual([])
  })

  it('includes an unfulfilled plan item of any section, with its reason, but none that is cancelled or said to be done', () => {
    const autumn = (more: string): Readonly<Record<string, string>> => ({
      '2025-autumn/plan.yaml': `- {id: JH-1, text: 改造停车区, section: 月度工作, months: 12${more}}\n`,
    })
    expect(carried(autumn(', reason: 待会签'))).toEqual(['JH-1'])
    expect(planned(autumn(', reason: 待会签'))[0]).toMatchObject({ reason: '待会签', months: [3] })
    expect(carried(autumn(', status: 取消, reason: 不办了'))).toEqual([])
    expect(carried(autumn(', status: 已完成'))).toEqual([])
    expect(carried(autumn(', frequency: 每月, kind: 检查'))).toEqual(['JH-1'])
    expect(carried(autumn(', kind: 演练'))).toEqual(['JH-1'])
    expect(
      carried({
        ...autumn(''),
        '2025-autumn/works.yaml':
          '- {id: JJ-1, project: 停车区, finish: 2025-12-20, progress: 已竣工, fulfils: JH-1}\n',
      }),
    ).toEqual([])
  })

  it('is carried on through a term that also left it undone', () => {
    const files = {
      '2025-spring/plan.yaml': '- {id: JH-0, text: 翻修操场看台, section: 月度工作, months: 5}\n',
      '2025-autumn/plan.yaml': '- {id: JH-1, text: 添置书架, section: 月度工作, months: 10}\n',
    }
    expect(carried(files).toSorted()).toEqual(['JH-0', 'JH-1'])
  })

  it('is merged with the director’s own item about it, which is done when the old record is closed', () => {
    const own = (text: string): Readonly<Record<string, string>> => ({
      [plan]: `- {id: JH-9, text: ${text}, section: 月度工作, months: 3}\n`,
    })
    const open = repair(', status: 未完成')
    for (const text of ['修好综合楼屋面', '整修操场, origin: WX-1']) {
      const items = planned({ ...open, ...own(text) }).filter(({ sources }) => sources.includes('上学期结转'))
      expect(items.map(({ id, sources }) => [id, sources])).toEqual([['JH-9', ['自定', '上学期结转']]])
    }
    expect(outcomes({ ...open, ...own('修好综合楼屋面') })).toEqual({ 'JH-9': '未完成' })
    expect(outcomes({ ...repair(', done: 2026-03-20'), ...own('修好综合楼屋面') })).toEqual({
      'JH-9': '完成',
    })
    expect(outcomes({ ...repair(', done: 2026-05-20'), ...own('修好综合楼屋面') })['JH-9']).toMatch(/完成/)
  })

  it('does not include what only a catalogue asks for', () => {
    const files = { '2025-autumn/plan.yaml': '- {id: JH-1, text: 添置书架, section: 月度工作, months: 10}\n' }
    expect(carried(files)).toEqual(['JH-1'])
  })

  describe('lists a job that several ledgers mention once', () => {
    const left = (files: Readonly<Record<string, string>>): readonly unknown[] =>
      planned(files)
        .filter(({ sources }) => sources.includes('上学期结转'))
        .map(({ id, left: from, origins }) => [id, from, origins.map((origin) => origin.id).toSorted()])
    const repairs =
      '- {id: WX-1, date: 2025-12-20, item: 门锁, action: 更换, place: 食堂库房, status: 处理中}\n'

    it('as a plan item whose record is still open', () => {
      const files = {
        '2025-autumn/plan.yaml': '- {id: JH-1, text: 把库房弄好, section: 月度工作, months: 12}\n',
        '2025-autumn/repairs.yaml': repairs.replace('status', 'fulfils: JH-1, status'),
      }
      expect(left(files)).toEqual([['JH-1', '计划', ['JH-1', 'WX-1']]])
      const done = { ...files, '2026-spring/repairs.yaml': '' }
      expect(
        outcomes({ ...done, [plan]: '- {id: JH-9, text: 甲事, section: 月度工作, months: 3}\n' }),
      ).toEqual({
        'JH-9': '未完成',
        'JH-1': '未完成',
      })
    })

    it('as a plan item that names the place and the thing', () => {
      const files = {
        '2025-autumn/plan.yaml':
          '- {id: JH-1, text: 更换食堂库房的门锁, section: 月度工作, months: 12, reason: 缺货}\n',
        '2025-autumn/repairs.yaml': repairs,
      }
      expect(left(files)).toEqual([['JH-1', '计划', ['JH-1', 'WX-1']]])
    })

    it('as a repair that an inspection found too, closed when both are', () => {
      const files = (more = ''): Readonly<Record<string, string>> => ({
        '2025-autumn/repairs.yaml': repairs,
        '2025-autumn/inspections.yaml': `- {id: JC-1, date: 2025-12-18, scope: 食堂, findings: [{hazard: 门锁损坏关不严, place: 食堂库房${more}}]}\n`,
      })
      expect(left(files())).toEqual([['WX-1', '报修', ['JC-1', 'JC-1-门锁损坏关不严', 'WX-1']]])
      const own = { [plan]: '- {id: JH-9, text: 甲事, section: 月度工作, months: 3}\n' }
      expect(outcomes({ ...files(', fixed: 2026-03-10'), ...own })['WX-1']).toBe('部分完成')
    })

    it('as one job, which other work does as a whole', () => {
      const files = {
        '2025-autumn/repairs.yaml': repairs,
        '2025-autumn/inspections.yaml':
          '- {id: JC-1, date: 2025-12-18, scope: 食堂, findings: [{hazard: 门锁损坏关不严, place: 食堂库房}]}\n',
        [plan]:
          '- {id: JH-9, text: 换好食堂库房门锁, section: 月度工作, months: 3, kind: 维修, item: 门锁}\n',
        '2026-spring/repairs.yaml':
          '- {id: WX-9, date: 2026-03-06, item: 门锁, action: 更换, place: 食堂库房, done: 2026-03-07}\n',
      }
      expect(outcomes(files)).toEqual({ 'JH-9': '完成' })
    })

    it('but not two repairs of one place and thing, or one that is elsewhere', () => {
      const files = {
        '2025-autumn/repairs.yaml': `${repairs}${repairs.replace('WX-1', 'WX-2')}`,
        '2025-autumn/inspections.yaml':
          '- {id: JC-1, date: 2025-12-18, scope: 用电, findings: [{hazard: 门锁损坏, place: 三楼库房}]}\n',
      }
      expect(left(files).length).toBe(3)
    })
  })

  describe('becomes an item of this term', () => {
    const itemOf = (files: Readonly<Record<string, string>>, id: string): PlanItem | undefined =>
      planned(files).find((item) => item.id === id)
    const common = { section: '上学期结转', months: [3], due: '2026-07-03', sources: ['上学期结转'] }

    it('a repair', () => {
      const item = itemOf(repair(', status: 处理中, reason: 缺配件'), 'WX-1')
      expect(item).toMatchObject({
        ...common,
        left: '报修',
        text: '办结上学期报修的综合楼屋面维修。',
        area: '维修养护',
        place: '综合楼',
        item: '屋面',
        kind: 'repair',
        reason: '缺配件',
        origins: [{ id: 'WX-1', closing: { record: { id: 'WX-1' } } }],
      })
      expect(item?.origins[0]?.closing).not.toHaveProperty('day')
      const first = itemOf(repair(', done: 2026-03-02'), 'WX-1')
      expect(first?.origins[0]?.closing).toMatchObject({ day: '2026-03-02' })
    })

    it('a hazard, due when it was to be fixed if that is in the term', () => {
      const of = (more: string): PlanItem | undefined => itemOf(finding(more), 'JC-1-线路老化')
      expect(of('level: 较大, owner: 王喆')).toMatchObject({
        ...common,
        left: '隐患',
        text: '整改上学期查出的隐患：库房线路老化，易短路。',
        area: '安全保卫',
        owner: '王喆',
        place: '库房',
        item: '线路老化，易短路',
        kind: 'inspection',
        priority: '高',
        origins: [{ id: 'JC-1-线路老化' }, { id: 'JC-1' }],
        location: { file: '2025-autumn/inspections.yaml', id: 'JC-1', kind: 'inspection', line: 1 },
      })
      expect(of('level: 较大')?.location.column).toBeGreaterThan(3)
      expect(of('level: 一般')?.priority).toBe('')
      expect(of('level: 重大')?.priority).toBe('高')
      const due = (day: string): string | undefined => of(`deadline: ${day}`)?.due
      expect(due('2026-03-01')).toBe('2026-07-03')
      expect(due('2026-03-02')).toBe('2026-03-02')
      expect(due('2026-07-03')).toBe('2026-07-03')
      expect(due('2026-07-04')).toBe('2026-07-03')
      expect(due('2026-04-05')).toBe('2026-04-05')
    })

    it('a problem, by its measure, for no month', () => {
      const of = (more: string): PlanItem | undefined =>
        itemOf({ '2025-autumn/problems.yaml': `- {id: WT-1, ${more}}\n` }, 'WT-1')
      expect(of('text: 人手少, measure: 请示增加一人。, area: 后勤')).toMatchObject({
        ...common,
        left: '问题',
        text: '请示增加一人。',
        months: [],
        area: '后勤',
        origins: [{ id: 'WT-1', closing: { record: { id: 'WT-1' } } }],
      })
      expect(of('text: 人手少。, measure: 请示增加一人')?.problem).toBe('人手少')
      expect(of('text: 人手少')).not.toHaveProperty('problem')
      expect(of('text: 人手少, resolved: 2026-03-05')?.origins[0]?.closing?.day).toBe('2026-03-05')
      expect(of('text: 人手少, resolved: 2026-02-05')).toBeUndefined()
      expect(of('text: 暂无。')).toBeUndefined()
    })

    it('what was left open, in words that progress can be told in', () => {
      const whats = (files: Readonly<Record<string, string>>): readonly (string | undefined)[] =>
        planned(files).flatMap(({ origins }) =>
          origins.flatMap(({ closing }) => (closing ? [closing.what] : [])),
        )
      expect(whats(repair(', status: 处理中'))).toEqual(['综合楼屋面维修'])
      expect(whats(finding('level: 较大'))).toEqual(['库房线路老化，易短路'])
      expect(whats({ '2025-autumn/problems.yaml': '- {id: WT-1, text: 人手少。}\n' })).toEqual(['人手少'])
    })

    it('a plan item, without its state, its date and its old name', () => {
      const item = itemOf(
        {
          '2025-autumn/plan.yaml':
            '- {id: JH-1, text: 整改上学期查出的隐患：线路, section: 月度工作, date: 2025-12-10, status: 进行中, origin: [JH-1, X-1]}\n',
        },
        'JH-1',
      )
      expect(item).toMatchObject({
        ...common,
        left: '计划',
        text: '整改以前查出的隐患：线路',
        status: '',
        date: undefined,
        origins: [{ id: 'JH-1' }, { id: 'X-1' }],
      })
    })

    it.each([
      ['办结上学期报修的屋面维修', '办结以前报修的屋面维修'],
      ['解决上学期存在的问题：人手少', '解决以前存在的问题：人手少'],
      ['办结上学期开始的工程', '办结上学期开始的工程'],
      ['尽快办结上学期报修的屋面维修', '尽快办结上学期报修的屋面维修'],
    ])('%s as %s', (text, expected) => {
      const files = {
        '2025-autumn/plan.yaml': `- {id: JH-1, text: ${text}, section: 月度工作, months: 12}\n`,
      }
      expect(itemOf(files, 'JH-1')?.text).toBe(expected)
    })

    it.each([
      ['a month', 'section: 月度工作, months: 12', [3]],
      ['the whole term', 'section: 工作措施, months: 12, reason: 没钱', []],
      ['what was already left open', 'section: 月度工作, months: 12, source: 上学期结转', [3]],
    ])('for its first month, or for none: %s', (_, more, months) => {
      const files = { '2025-autumn/plan.yaml': `- {id: JH-1, text: 甲事, ${more}}\n` }
      expect(itemOf(files, 'JH-1')?.months).toEqual(months)
    })

    it('through several terms for its first month', () => {
      const files = {
        '2025-spring/repairs.yaml':
          '- {id: WX-0, date: 2025-06-20, item: 屋面, action: 维修, status: 未完成}\n',
        '2025-autumn/plan.yaml': '- {id: JH-1, text: 甲事, section: 月度工作, months: 12}\n',
      }
      expect(itemOf(files, 'WX-0')).toMatchObject({
        ...common,
        left: '报修',
        text: '办结以前报修的屋面维修。',
        origins: [{ id: 'WX-0' }],
      })
    })

    it('a purchase that money was provided for', () => {
      const files = {
        '2025-autumn/budgets.yaml': '- {id: YS-1, item: 图书, quantity: 100册, months: 12}\n',
        '2025-autumn/plan.yaml': '- {id: JH-1, text: 甲事, section: 月度工作, months: 12}\n',
      }
      expect(itemOf(files, 'YS-1')).toMatchObject({ ...common, left: '计划', text: '购置图书100册。' })
    })

    it('with the records that are still open, but not those that are closed', () => {
      const files = {
        '2025-autumn/plan.yaml': '- {id: JH-1, text: 更换门窗, section: 月度工作, months: 12, target: 9扇}\n',
        '2025-autumn/repairs.yaml':
          '- {id: WX-1, date: 2025-12-02, item: 门, action: 更换, quantity: 2扇, fulfils: JH-1, status: 已完成}\n- {id: WX-2, date: 2025-12-03, item: 窗, action: 更换, quantity: 2扇, fulfils: JH-1, status: 处理中}\n',
      }
      expect(itemOf(files, 'JH-1')?.origins.map(({ id }) => id)).toEqual(['JH-1', 'WX-2'])
    })
  })

  it('states what each thing was, even if the director has written it into the plan', () => {
    const files = {
      '2025-autumn/plan.yaml': '- {id: JH-1, text: 添置书架, section: 月度工作, months: 10}\n',
      '2025-autumn/problems.yaml': '- {id: WT-1, text: 人手少}\n',
      ...repair(', status: 未完成'),
      [plan]:
        '- {id: JH-9, text: 换人手, section: 工作措施, source: 上学期结转, origin: WT-1}\n- {id: JH-8, text: 丙事, section: 月度工作, months: 3, source: 上学期结转, origin: 旧编号}\n',
    }
    const from = planned(files).flatMap(({ id, left }) => (left === undefined ? [] : [[id, left]]))
    expect(from).toEqual([
      ['JH-9', '问题'],
      ['JH-8', '计划'],
      ['JH-1', '计划'],
      ['WX-1', '报修'],
    ])
  })
})
