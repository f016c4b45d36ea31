import { describe, expect, it } from 'vitest'
import { operandTexts, tellCondition } from '../../../src/facts/condition.ts'
import { parseCondition } from '../../../src/facts/index.ts'
import { field } from '../../../src/records/index.ts'

const place = field('place', '地点', 'text')

describe('a condition', () => {
  it.each([
    ['place', '一班', { name: 'place', operator: 'is', operand: '一班' }, '地点为“一班”'],
    ['place', '一班、二班', { name: 'place', operator: 'is', operand: '一班、二班' }, '地点为“一班”或“二班”'],
    ['not-place', '一班', { name: 'place', operator: 'not', operand: '一班' }, '地点不为“一班”'],
    ['contains-place', '楼', { name: 'place', operator: 'contains', operand: '楼' }, '地点含“楼”'],
    ['min-place', 3, { name: 'place', operator: 'min', operand: 3 }, '地点不低于3'],
    ['max-place', '3；4', { name: 'place', operator: 'max', operand: '3；4' }, '地点不高于3、4'],
    ['all-place', '甲|乙', { name: 'place', operator: 'all', operand: '甲|乙' }, '地点有“甲”和“乙”'],
    ['has-place', true, { name: 'place', operator: 'filled', operand: true }, '填了地点'],
    ['has-place', false, { name: 'place', operator: 'filled', operand: false }, '没有填地点'],
    ['place', '*', { name: 'place', operator: 'filled', operand: true }, '填了地点'],
    ['not-place', '*', { name: 'place', operator: 'filled', operand: false }, '没有填地点'],
    ['contains-place', '*', { name: 'place', operator: 'filled', operand: true }, '填了地点'],
    ['place', true, { name: 'place', operator: 'is', operand: true }, '地点为“是”'],
    ['place', false, { name: 'place', operator: 'is', operand: false }, '地点为“否”'],
  ] as const)('%s=%s', (key, operand, condition, told) => {
    expect(parseCondition(key, operand)).toEqual(condition)
    expect(tellCondition(parseCondition(key, operand), place)).toBe(told)
  })

  it.each([
    ['甲、乙；丙;丁|戊', ['甲', '乙', '丙', '丁', '戊']],
    [' 甲 、 乙、', ['甲', '乙']],
    ['、', ['、']],
    [' ', ['']],
    [3, ['3']],
  ])('%j names %j', (operand, texts) => expect(operandTexts(operand)).toEqual(texts))

  it('names a date as it is written', () => {
    const date = {
      type: 'date',
      text: '九月',
      precision: 'month',
      start: '2025-09-01',
      end: '2025-09-30',
    } as const
    expect(operandTexts(date)).toEqual(['九月'])
  })
})
