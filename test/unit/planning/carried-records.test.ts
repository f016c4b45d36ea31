import { describe, expect, it } from 'vitest'
import { carriedRecords } from '../../../src/planning/index.ts'
import type { PlanItem } from '../../../src/planning/plan-item.ts'
import { builtInKinds } from '../../../src/records/kinds/index.ts'
import { planItem, planRecord } from '../../support/plan-item.ts'

const left = (more: Partial<PlanItem> = {}): PlanItem =>
  planItem({ section: '上学期结转', sources: ['上学期结转'], ...more })
const originOf = (id: string): PlanItem['origins'][number] => ({
  id,
  location: { kind: 'plan', id, file: planRecord.location.file, line: 1, column: 1 },
})
const recordOf = (item: PlanItem): unknown => carriedRecords([item], builtInKinds, () => 'JH-9')[0]

describe('records of what was carried over', () => {
  it('have only what the item says', () => {
    expect(recordOf(left({ months: [3], origins: [originOf('WX-1')] }))).toEqual({
      id: 'JH-9',
      text: '甲事。',
      section: '月度工作',
      months: 3,
      source: '上学期结转',
      origin: 'WX-1',
    })
  })

  it('name the problem that a measure is taken against', () => {
    expect(recordOf(left({ text: '请示增加一人。', problem: '人手少' }))).toMatchObject({
      text: '针对“人手少”的问题，请示增加一人。',
    })
  })

  it('have everything that the item says, under the ledger’s own name', () => {
    const item = left({
      area: '维修养护',
      months: [3, 4],
      frequency: '每周',
      kind: 'repair',
      item: '屋面',
      place: '综合楼',
      steps: ['报价', '施工'],
      owner: '王喆',
      target: 2,
      unit: '处',
      budget: 0,
      priority: '高',
      origins: [originOf('WX-1'), originOf('WX-2'), originOf('WX-1')],
    })
    expect(recordOf(item)).toEqual({
      id: 'JH-9',
      text: '甲事。',
      section: '月度工作',
      area: '维修养护',
      months: [3, 4],
      frequency: '每周',
      kind: '维修',
      item: '屋面',
      place: '综合楼',
      steps: ['报价', '施工'],
      owner: '王喆',
      target: '2处',
      budget: 0,
      priority: '高',
      source: '上学期结转',
      origin: ['WX-1', 'WX-2'],
    })
  })

  it('are measures if no month is planned', () => {
    expect(recordOf(left())).toEqual({
      id: 'JH-9',
      text: '甲事。',
      section: '工作措施',
      source: '上学期结转',
    })
  })

  it('are made, each with the next id, of items carried over and no others', () => {
    const items = [
      left({ text: '一' }),
      planItem({ text: '二' }),
      planItem({ text: '三', sources: ['自定', '上学期结转'] }),
    ]
    const ids = ['JH-1', 'JH-2']
    expect(
      carriedRecords(items, builtInKinds, () => ids.shift() ?? '').map(({ id, text }) => [id, text]),
    ).toEqual([
      ['JH-1', '一'],
      ['JH-2', '三'],
    ])
  })
})
