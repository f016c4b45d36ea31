import { describe, expect, test } from 'vitest'
import { parseHanInteger, plainDigits, toHan, toHanCount } from '../../../src/text/index.ts'

describe('toHan', () => {
  test.each([
    [0, '零'],
    [2, '二'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1005, '一千零五'],
    [1050, '一千零五十'],
    [10_005, '一万零五'],
    [10_010, '一万零一十'],
    [100_500, '十万零五百'],
    [1_010_000, '一百零一万'],
    [100_000_005, '一亿零五'],
    [100_010_000, '一亿零一万'],
    [1.28, '一点二八'],
    [0.05, '零点零五'],
    [-3, '负三'],
    [11, '十一'],
    [111, '一百一十一'],
    [1001, '一千零一'],
    [1100, '一千一百'],
    [10_000, '一万'],
    [11_000, '一万一千'],
    [100_000, '十万'],
    [100_001, '十万零一'],
    [110_000, '十一万'],
    [1_000_000, '一百万'],
    [20_050_000, '二千零五万'],
    [100_000_000, '一亿'],
    [100_001_000, '一亿零一千'],
    [1_000_000_000_000, '一万亿'],
    [1_000_000_000_001, '一万亿零一'],
  ])('%d is %s', (value, han) => expect(toHan(value)).toBe(han))

  test('numbers that Han numerals cannot express have none', () => {
    expect(toHan(Number.NaN)).toBeUndefined()
    expect(toHan(1e16)).toBeUndefined()
    expect(toHan(-1e16)).toBeUndefined()
    expect(toHan(Number.POSITIVE_INFINITY)).toBeUndefined()
    expect(toHanCount(1e16)).toBeUndefined()
    expect(toHan(9e15)).toBe('九千万亿')
  })
})

describe('toHanCount', () => {
  test.each([
    [2, '两'],
    [12, '十二'],
    [20, '二十'],
    [22, '二十二'],
    [102, '一百零二'],
    [200, '二百'],
    [2000, '两千'],
    [20_000, '两万'],
    [22_000, '两万二千'],
    [200_000_000, '两亿'],
  ])('%d before a measure word is %s', (value, han) => expect(toHanCount(value)).toBe(han))
})

test('Han numerals of either kind read back as the number', () => {
  for (let value = 0; value < 100_000; value += value < 2000 ? 1 : 97) {
    expect(parseHanInteger(toHan(value) ?? '')).toBe(value)
    expect(parseHanInteger(toHanCount(value) ?? '')).toBe(value)
  }
})

test('plain digits have no exponent', () => {
  expect(plainDigits(1e-7)).toBe('0.0000001')
  expect(plainDigits(1280.5)).toBe('1280.5')
  expect(plainDigits(100)).toBe('100')
  expect(plainDigits(-2.5e-7)).toBe('-0.00000025')
})
