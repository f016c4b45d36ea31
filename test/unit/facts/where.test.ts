import { describe, expect, test } from 'vitest'
import { count, ledgerSet, parseCondition, type RecordSet, where } from '../../../src/facts/index.ts'
import { smallWorkspace } from '../../support/small-workspace.ts'

const workspace = smallWorkspace({
  '2025-autumn/repairs.yaml': `- { id: A, date: 2025-09-03, item: 灯管, action: 更换, quantity: 3支, place: 一班, cost: 30, done: 2025-09-03 }
- { id: B, date: 2025-10-12, item: 门、窗, action: 维修, place: 二班 }
- { id: C, date: 2025-10-30, item: 灯泡, action: 更换, place: 一班, cost: 8, status: 未完成 }
- { id: D, date: 2025-11, item: 门, action: 维修, tags: [紧急, 夜间] }
`,
  '2025-autumn/inspections.yaml': `- id: J1
  date: 2025-09-05
  scope: 校舍
  findings:
    - { hazard: 护栏松动, level: 重大 }
    - { hazard: 瓷砖脱落, level: 一般 }
- { id: J2, date: 2025-09-12, scope: 用电 }
`,
})
const [autumn] = workspace.school.terms
if (!autumn) throw new Error('no term')

const setOf = (plural: string): RecordSet => {
  const kind = workspace.kinds.find((candidate) => candidate.plural === plural)
  if (!kind) throw new Error(plural)
  return ledgerSet(workspace, kind, [autumn])
}

const ids = (plural: string, key: string, operand: string | number | boolean): string =>
  where(setOf(plural), [parseCondition(key, operand)], autumn)
    .value.entries.map((entry) => entry.record.id)
    .join('')

describe('conditions', () => {
  test.each([
    ['item', '灯管', 'A'],
    ['物品', '灯管', 'A'],
    ['item', '灯管、灯泡', 'AC'],
    ['item', '门、窗', 'BD'],
    ['not-item', '灯管、灯泡', 'BD'],
    ['contains-item', '灯', 'AC'],
    ['place', '一班', 'AC'],
    ['not-place', '一班', 'BD'],
    ['has-cost', true, 'AC'],
    ['has-cost', false, 'BD'],
    ['cost', '*', 'AC'],
    ['not-cost', '*', 'BD'],
    ['min-cost', 10, 'A'],
    ['max-cost', '8', 'C'],
    ['cost', 30, 'A'],
    ['status', '未完成', 'C'],
    ['tags', '夜间', 'D'],
    ['all-tags', '夜间、紧急', 'D'],
    ['all-tags', '夜间、白天', ''],
    ['month', '10', 'BC'],
    ['month', '十月', 'BC'],
    ['month', '9、11', 'AD'],
    ['month', '2024-10', ''],
    ['not-month', 10, 'AD'],
    ['since', '2025-10-13', 'CD'],
    ['until', '2025-10-12', 'AB'],
    ['term', '2026-spring', ''],
    ['date', '2025-10', 'BC'],
    ['date', '2025-10-12', 'B'],
    ['min-date', '2025-10-30', 'CD'],
    ['max-date', '2025-10-12', 'AB'],
    // Of what is known to a month only, the month has to be over.
    ['max-date', '2025-11-15', 'ABC'],
    ['max-date', '2025-11-30', 'ABCD'],
    ['min-date', '2025-11-01', 'D'],
    ['min-date', '2025-11-15', ''],
    ['min-item', '灯', ''],
    ['max-cost', '八', ''],
    ['cost', '30元', ''],
    ['quantity', 3, 'A'],
    ['not-quantity', 3, 'BCD'],
    ['contains-tags', '夜', 'D'],
    ['has-tags', '否', 'ABC'],
    ['has-tags', '是', 'D'],
    ['all-place', '一班', 'AC'],
    ['done', '2025-09-03', 'A'],
    ['contains-cost', '3', 'A'],
  ])('%s = %s leaves %s', (key, operand, found) => expect(ids('repairs', key, operand)).toBe(found))

  test('on a field of a group are met by one of its items', () => {
    expect(ids('inspections', 'findings.level', '重大')).toBe('J1')
    expect(ids('inspections', 'hazard', '瓷砖脱落')).toBe('J1')
    expect(ids('inspections', 'not-findings.level', '重大')).toBe('J2')
  })
})

test('the query is worded for the director', () => {
  const conditions = [
    parseCondition('item', '灯管、灯泡'),
    parseCondition('not-place', '一班'),
    parseCondition('month', 10),
  ]
  const { value } = where(setOf('repairs'), conditions, autumn)
  expect(count(value).query).toBe('维修记录，物品为“灯管”或“灯泡”，地点不为“一班”，在10月，计次数')
})

describe('what cannot be asked is reported and left out', () => {
  test('an unknown field, with what was probably meant', () => {
    const { value, diagnostics } = where(setOf('repairs'), [parseCondition('itme', '灯管')], autumn)
    expect(value.entries).toHaveLength(4)
    expect(diagnostics).toMatchObject([{ code: 'template-unknown-field', message: '维修没有“itme”这一项' }])
    expect(diagnostics[0]?.hints[0]).toBe('是不是想写 item？')
  })

  test('a value that a choice does not allow', () => {
    const { diagnostics } = where(setOf('repairs'), [parseCondition('status', '已完工')], autumn)
    expect(diagnostics).toMatchObject([
      { code: 'template-bad-argument', message: '状态没有“已完工”这个取值' },
    ])
  })

  test.each([
    ['month', '13'],
    ['since', '很久以前'],
  ])('%s = %s', (key, operand) => {
    const { diagnostics } = where(setOf('repairs'), [parseCondition(key, operand)], autumn)
    expect(diagnostics.map(({ code }) => code)).toEqual(['template-bad-argument'])
  })
})
