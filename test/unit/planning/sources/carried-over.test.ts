import { describe, expect, it } from 'vitest'
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

describe('what the term before left open', () => {
  it.each([
    ['not done', ', status: 未完成', true],
    ['in work', ', status: 处理中, reason: 缺配件', true],
    ['done in the holidays', ', done: 2026-02-10', false],
    ['done in the new term', ', done: 2026-03-10', true],
    ['done', ', status: 已完成', false],
    ['of which nothing is said', '', false],
  ])('a repair %s', (_, more, isCarried) => {
    expect(carried(repair(more))).toEqual(isCarried ? ['WX-1'] : [])
  })

  it('a hazard that is not fixed, under the inspection’s id and its own words', () => {
    expect(carried(finding('level: 较大'))).toEqual(['JC-1-线路老化'])
    expect(carried(finding('fixed: 2026-01-05'))).toEqual([])
  })

  it('hazards of one inspection stay apart, whatever their items are called', () => {
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

  it('a problem with a measure, until it is solved', () => {
    const problem = (more: string): Readonly<Record<string, string>> => ({
      '2025-autumn/problems.yaml': `- {id: WT-1, text: 人手少${more}}\n`,
    })
    expect(carried(problem(', measure: 请示增加一人'))).toEqual(['WT-1'])
    expect(carried(problem(''))).toEqual([])
    expect(carried(problem(', measure: 请示增加一人, status: 已解决'))).toEqual([])
  })

  it('a plan item that came to nothing, with its reason; not what comes round, what is called off, what is said to be done', () => {
    const autumn = (more: string): Readonly<Record<string, string>> => ({
      '2025-autumn/plan.yaml': `- {id: JH-1, text: 改造停车区, section: 月度工作, months: 12${more}}\n`,
    })
    expect(carried(autumn(', reason: 待会签'))).toEqual(['JH-1'])
    expect(planned(autumn(', reason: 待会签'))[0]).toMatchObject({ reason: '待会签', months: [3] })
    expect(carried(autumn(', status: 取消, reason: 不办了'))).toEqual([])
    expect(carried(autumn(', status: 已完成'))).toEqual([])
    expect(carried(autumn(', frequency: 每月, kind: 检查'))).toEqual([])
    expect(
      carried({
        ...autumn(''),
        '2025-autumn/works.yaml':
          '- {id: JJ-1, project: 停车区, finish: 2025-12-20, progress: 已竣工, fulfils: JH-1}\n',
      }),
    ).toEqual([])
  })

  it('goes on through a term that left it undone too', () => {
    const files = {
      '2025-spring/plan.yaml': '- {id: JH-0, text: 翻修操场看台, section: 月度工作, months: 5}\n',
      '2025-autumn/plan.yaml': '- {id: JH-1, text: 添置书架, section: 月度工作, months: 10}\n',
    }
    expect(carried(files).toSorted()).toEqual(['JH-0', 'JH-1'])
  })

  it('is one with the director’s own item that says it, and that item is done when the old record is closed', () => {
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
})
