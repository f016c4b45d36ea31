import { describe, expect, it } from 'vitest'
import { makeTerm } from '../../../../src/calendar/index.ts'
import { type FieldType, field } from '../../../../src/records/field.ts'
import { type Reading, readers, readMonths, type ScalarType } from '../../../../src/records/values/index.ts'

const spring = makeTerm('2026-spring', '2026-02-24', '2026-07-03')
const autumn = makeTerm('2025-autumn', '2025-09-01', '2026-01-23')

const read = (type: FieldType & ScalarType, text: string, unit?: string): Reading =>
  readers[type](
    text,
    field('x', '甲', type, { ...(unit && { unit }), choices: ['已完成', '未完成'] }),
    spring,
  )

describe('readers of good values', () => {
  it.each<[ScalarType, string, number | boolean | string]>([
    ['quantity', '3', 3],
    ['quantity', '１２', 12],
    ['quantity', '1,280', 1280],
    ['quantity', '1.2万', 12000],
    ['quantity', '两百', 200],
    ['quantity', '0', 0],
    ['integer', '856人', 856],
    ['number', '120.5平方米', 120.5],
    ['money', '1280', 1280],
    ['money', '1280.50元', 1280.5],
    ['money', '￥1,280.5', 1280.5],
    ['money', '1.2万元', 12000],
    ['money', '0.29万', 2900],
    ['percent', '85%', 85],
    ['percent', '７.５％', 7.5],
    ['duration', '200', 200],
    ['duration', '200秒', 200],
    ['duration', '3分20秒', 200],
    ['duration', '3:20', 200],
    ['duration', '2分半', 150],
    ['duration', '1小时', 3600],
    ['flag', '是', true],
    ['flag', 'True', true],
    ['flag', '无', false],
    ['choice', '未完成', '未完成'],
    ['text', '008', '008'],
  ])('%s reads %s', (type, text, value) => {
    expect(read(type, text)).toEqual({ type: 'value', value })
  })

  it('gives the measure word of a quantity, in its usual form', () => {
    expect(read('quantity', '3 盏')).toEqual({ type: 'value', value: 3, unit: '盏' })
    expect(read('quantity', '120㎡')).toEqual({ type: 'value', value: 120, unit: '平方米' })
  })
})

describe('readers of bad values', () => {
  it.each<[ScalarType, string, string]>([
    ['quantity', '-3', 'wrong-number'],
    ['quantity', '－３盏', 'wrong-number'],
    ['quantity', '约80次', 'wrong-number'],
    ['quantity', '80余次', 'wrong-number'],
    ['quantity', '3-5个', 'wrong-number'],
    ['quantity', '3盏4只', 'wrong-number'],
    ['quantity', '99999999', 'wrong-number'],
    ['quantity', '9'.repeat(400), 'wrong-number'],
    ['quantity', '很多', 'wrong-type'],
    ['integer', '3.5', 'wrong-number'],
    ['money', '12.345', 'wrong-number'],
    ['money', '-1', 'wrong-number'],
    ['money', '12只', 'wrong-number'],
    ['money', '1e9', 'wrong-number'],
    ['percent', '101', 'wrong-number'],
    ['duration', '-1', 'wrong-number'],
    ['duration', '很快', 'wrong-type'],
    ['duration', '99999999', 'wrong-number'],
    ['flag', '大概', 'wrong-type'],
    ['choice', '完成', 'wrong-choice'],
    ['date', '2026-02-30', 'date-impossible'],
    ['date', '某天', 'wrong-date'],
  ])('%s refuses %s as %s', (type, text, code) => {
    expect(read(type, text)).toMatchObject({ type: 'fault', code })
  })

  it('suggests the choice that was meant', () => {
    expect(read('choice', '完成')).toMatchObject({
      reason: '只能是：已完成、未完成',
      hint: '是不是“已完成”？',
    })
  })

  it('requires the unit that the field declares', () => {
    expect(read('number', '3亩', '平方米')).toMatchObject({ type: 'fault', code: 'unit-conflict' })
    expect(read('number', '3平米', '平方米')).toEqual({ type: 'value', value: 3 })
  })
})

describe('readMonths', () => {
  it.each([
    ['3', [3]],
    ['三月份', [3]],
    ['2026-04', [4]],
    ['2-3', [2, 3]],
    ['二月—三月', [2, 3]],
    ['二月份—三月份', [2, 3]],
    ['六、七月份', [6, 7]],
    ['11-2', [11, 12, 1, 2]],
    ['3月和5月', [3, 5]],
  ])('%s is %j', (text, value) => {
    expect(readMonths(text, spring)).toEqual({ type: 'value', value })
  })

  it('takes 每月 as the months of the term', () => {
    expect(readMonths('每月', autumn)).toEqual({ type: 'value', value: [9, 10, 11, 12, 1] })
  })

  it.each(['十三月', '0', '开学', '', '1-2-3'])('refuses %s', (text) => {
    expect(readMonths(text, spring)).toMatchObject({ type: 'fault', code: 'wrong-month' })
  })
})
