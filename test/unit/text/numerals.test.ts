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
  ])('%d is %s', (value, han) => expect(toHan(value)).toBe(han))

  test('numbers that Han numerals cannot express have none', () => {
    expect(toHan(Number.NaN)).toBeUndefined()
    expect(toHan(1e16)).toBeUndefined()
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
})
