import { describe, expect, it } from 'vitest'
import { namesJob, plainThing } from '../../../../src/planning/merging/same-job.ts'
import { planItem } from '../../../support/plan-item.ts'
import { planned } from '../../../support/plan-school.ts'

it('compares things by words that mean the same', () => {
  expect(plainThing('综合楼 楼顶，渗水')).toBe('综合楼屋面防水')
})

type Own = Readonly<{ text?: string; place?: string; item?: string; steps?: readonly string[] }>
const names = (own: Own, place: string, item: string): boolean =>
  namesJob(planItem({ text: '', ...own }), planItem({ place, item }))

describe('a plan item', () => {
  it.each<readonly [Own, string, string]>([
    [{ text: '重做综合楼屋面防水。' }, '综合楼', '屋面'],
    [{ text: '维修综合楼屋面防水' }, '综合楼', '屋顶'],
    [{ text: '综合楼屋面防水' }, '综合楼楼顶', '屋面漏水'],
    [{ text: '屋面防水', place: '综合楼' }, '综合楼', '屋面'],
    [{ text: '防水工程', place: '综合楼', item: '屋面' }, '综合楼', '屋面'],
    [{ text: '翻修综合楼屋面' }, '综合楼', '屋面防水'],
    [{ text: '更换教学楼扶手' }, '教学楼', '楼梯扶手'],
    [{ text: '加固教学楼栏杆' }, '教学楼三楼', '栏杆'],
    [{ text: '加固栏杆', place: '教学楼' }, '教学楼三楼', '栏杆'],
    [{ text: '修好校门口的大门' }, '校门口', '门'],
    [{ text: '修理', place: '校门口', item: '门' }, '校门口', '门'],
    [{ text: '暑期维修', steps: ['食堂地砖', '综合楼屋面'] }, '综合楼', '屋面'],
    [{ text: '修好门卫室电动门' }, '', '电动门'],
  ])('%j is about what was left open at “%s”: %s', (own, place, item) => {
    expect(names(own, place, item)).toBe(true)
  })

  it.each<readonly [Own, string, string]>([
    [{ text: '把南楼的屋面修好' }, '综合楼', '屋面'],
    [{ text: '修补塑胶跑道' }, '操场', '跑道'],
    [{ text: '油漆综合楼栏杆' }, '综合楼', '屋面'],
    [{ text: '更换综合楼门窗' }, '综合楼', '门'],
    [{ text: '修理', place: '校门口', item: '灯' }, '校门口', '门'],
    [{ text: '修理', place: '校门口', item: '门锁' }, '校门口', '门'],
    [{ text: '加固教学楼一楼栏杆', place: '教学楼一楼' }, '教学楼三楼', '扶手'],
    [{ text: '改善综合楼条件' }, '综合楼', '屋面'],
    [{ text: '修好大门' }, '', '门'],
    [{ text: '修好大门' }, '校门口', ''],
  ])('%j is not about what was left open at “%s”: %s', (own, place, item) => {
    expect(names(own, place, item)).toBe(false)
  })
})

describe('a repair that the term before left open', () => {
  const repair = {
    '2025-autumn/repairs.yaml':
      '- {id: WX-1, date: 2025-12-10, place: 综合楼, item: 屋顶, action: 维修, status: 未完成}\n',
  }
  const ids = (more: Readonly<Record<string, string>>): readonly string[] =>
    planned({ ...repair, ...more })
      .filter(({ sources }) => sources.includes('上学期结转'))
      .map(({ id, origins }) => [id, ...origins.map((origin) => origin.id)].join(' '))

  it('is planned once if the school plans it itself in other words', () => {
    const own = (item: string): Readonly<Record<string, string>> => ({
      '2026-spring/plan.yaml': `- {id: JH-1, section: 月度工作, months: 4, ${item}}\n`,
    })
    expect(ids(own('text: 维修综合楼屋面防水'))).toEqual(['JH-1 WX-1'])
    expect(ids(own('text: 请人施工, place: 综合楼, item: 屋面'))).toEqual(['JH-1 WX-1'])
    expect(ids(own('text: 维修南楼屋面防水'))).toEqual(['WX-1 WX-1'])
  })

  it('is one job with the hazard that an inspection found there', () => {
    const hazard = {
      '2025-autumn/inspections.yaml':
        '- {id: JC-1, date: 2025-12-11, scope: 校舍, findings: [{place: 综合楼, hazard: 屋面渗水}]}\n',
    }
    expect(ids(hazard)).toHaveLength(1)
  })
})
