import { describe, expect, it } from 'vitest'
import { findDuty } from '../../../src/build/find-duty.ts'

const duty = (
  name: string,
  label: string,
  due: 'current' | 'next' | 'asked',
  ...periods: ('term' | 'month' | 'year')[]
) => ({
  name,
  label,
  due,
  periods,
})
const duties = [
  duty('annual', '后勤工作总结', 'current', 'year'),
  duty('summary', '后勤工作总结', 'current', 'term'),
  duty('month', '后勤工作小结', 'current', 'month'),
  duty('plan', '后勤工作计划', 'next', 'term'),
  duty('month-plan', '后勤工作安排表', 'asked', 'month'),
  duty('ledger', '台账', 'asked', 'term', 'month', 'year'),
]

describe('findDuty', () => {
  it.each([
    ['summary', 'term', 'summary'],
    ['总结', 'term', 'summary'],
    ['工作总结', 'term', 'summary'],
    ['后勤工作总结', 'year', 'annual'],
    ['总结', 'year', 'annual'],
    ['年度总结', 'term', 'annual'],
    ['学年工作总结', 'term', 'annual'],
    ['小结', 'month', 'month'],
    ['月小结', 'term', 'month'],
    ['月度总结', 'term', 'month'],
    ['计划', 'term', 'plan'],
    ['工作计划', 'month', 'plan'],
    ['月计划', 'term', 'month-plan'],
    ['安排表', 'month', 'month-plan'],
    ['台账', 'term', 'ledger'],
    ['报告', 'term', undefined],
    ['sum', 'term', undefined],
    ['年度', 'term', undefined],
  ] as const)('%s for a %s is %s', (word, period, name) => {
    expect(findDuty(word, duties, period)?.name).toBe(name)
  })
})
