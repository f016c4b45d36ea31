import { describe, expect, it } from 'vitest'
import { matchRecords } from '../../../../src/planning/matching/match-records.ts'
import type { PlanItem } from '../../../../src/planning/plan-item.ts'
import { matchSchool } from '../../../support/match-school.ts'
import { planRecord } from '../../../support/plan-item.ts'

const day = (start: string, end = start) =>
  ({ type: 'date', text: '', precision: 'period', start, end }) as const
const school = matchSchool({
  repairs: `- {id: A, date: 2026-04-10, item: 吊扇, action: 检修}
- {id: B, date: 2026-04-10, item: 吊扇, action: 检修, fulfils: JH-1}
- {id: C, date: 2026-04-10, item: 吊扇, action: 检修, fulfils: [WX-9, 查无此号]}
- {id: D, date: 2026-04-10, item: 吊扇, action: 检修, fulfils: 无}
- {id: E, date: 2026-03-05, item: 吊扇, action: 检修}
`,
})
/** For each item `id score certain` of the records found. */
function found(work: string, ...items: readonly Partial<PlanItem>[]): readonly string[] {
  const subjects = items.map((item) => school.subjectOf({ text: '检修吊扇', ...item }))
  const works = school.works.filter(({ record }) => work.includes(record.id))
  const matches = matchRecords(subjects, works)
  return subjects.map(({ item }) =>
    (matches.get(item) ?? [])
      .map(({ record, score, certain }) => `${record.id} ${score} ${certain ? 'counts' : 'may count'}`)
      .join(', '),
  )
}
const april = { id: 'JH-1', months: [4] }
const may = { id: 'JH-2', months: [5] }

describe('a record counts', () => {
  it('for the one-off item that it fits best, and is not suggested for others', () => {
    expect(found('A', april, may)).toEqual(['A 90 counts', ''])
    expect(found('A', may, april)).toEqual(['', 'A 90 counts'])
  })

  it('among equals for the one that ends first, then for the first', () => {
    const long = { id: 'JH-3', date: day('2026-04-01', '2026-05-30') }
    expect(found('A', long, april)).toEqual(['', 'A 90 counts'])
    expect(found('A', april, long)).toEqual(['A 90 counts', ''])
    expect(found('A', april, { ...april, id: 'JH-4' })).toEqual(['A 90 counts', ''])
  })

  it('for every item of the whole term too', () => {
    const weekly = { id: 'JH-5', kind: 'repair', frequency: '每周' }
    expect(found('A', april, weekly)).toEqual(['A 90 counts', 'A 99 counts'])
    expect(found('A', weekly, april)).toEqual(['A 99 counts', 'A 90 counts'])
  })

  it('for nothing if it fits too little', () => {
    expect(found('E', april)).toEqual(['E 45 may count'])
    expect(found('E', { ...april, place: '南楼', months: [6] })).toEqual(['E 45 may count'])
    expect(found('E', { ...april, text: '检修门' })).toEqual([''])
    expect(found('A', { ...april, text: '打扫操场' })).toEqual([''])
  })

  it('for an item that it names, and for no other of the director’s one-off items', () => {
    expect(found('B', april, { ...april, id: 'JH-2' })).toEqual(['B 100 counts', ''])
    expect(found('B', april, { ...april, id: 'XL-1', sources: ['校历'] })).toEqual([
      'B 100 counts',
      'B 90 counts',
    ])
    expect(found('B', april, { id: 'JH-5', kind: 'repair', section: '每月工作' })).toEqual([
      'B 100 counts',
      'B 99 counts',
    ])
  })

  it('for an item whose origin it names', () => {
    const origins = [{ id: 'WX-9', location: { kind: '', id: 'WX-9', file: '', line: 1, column: 1 } }]
    expect(found('C', { ...may, text: '别的', origins })).toEqual(['C 100 counts'])
  })

  it('for none if it says so', () => {
    expect(found('D', april, { id: 'JH-5', kind: 'repair', frequency: '每周' })).toEqual(['', ''])
  })
})

describe('only a record that names it proves an item', () => {
  it('if it is a measure without month, target or ledger', () => {
    expect(found('A', { id: 'JH-6', section: '工作措施' })).toEqual(['A 90 may count'])
    expect(found('A', { id: 'JH-6', section: '工作措施' }, april)).toEqual(['A 90 may count', 'A 90 counts'])
  })

  it('if the director wrote why it is not done', () => {
    expect(found('A', { ...april, reason: '缺电机' })).toEqual(['A 90 may count'])
    expect(found('A', { ...april, reason: '缺电机', status: '已完成' })).toEqual(['A 90 counts'])
    expect(found('A', { ...april, reason: '缺电机', sources: ['上学期结转'] })).toEqual(['A 90 counts'])
    expect(found('A', { ...april, reason: '缺电机' }, { id: 'JH-2', months: [3] })).toEqual([
      'A 90 may count',
      'A 75 counts',
    ])
    expect(found('B', { ...april, reason: '缺电机', record: planRecord })).toEqual(['B 100 counts'])
  })
})

it('says why, when it was finished, and how much it contributes', () => {
  const subject = school.subjectOf({ text: '检修吊扇', ...april })
  const works = school.works.filter(({ record }) => record.id === 'B')
  expect(matchRecords([subject], works).get(subject.item)).toMatchObject([
    { reasons: ['记录里写明落实这一项'], finished: '2026-04-10', amount: 1 },
  ])
})
