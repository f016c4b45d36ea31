import { describe, expect, test } from 'vitest'
import { approximate, type QuantityWording } from '../../../src/text/index.ts'

describe('约数', () => {
  test.each<[number, QuantityWording, string]>([
    [83, { style: '余', unit: '次' }, '80余次'],
    [89, { style: '余', unit: '次' }, '80余次'],
    [42, { style: '余', unit: '次', numerals: 'han' }, '四十余次'],
    [12, { style: 'approximate', unit: '张' }, '10余张'],
    [100, { style: '余', unit: '次' }, '100次'],
    [104, { style: '余', unit: '次' }, '100余次'],
    [156, { style: '余', unit: '次' }, '150余次'],
    [156, { style: '余', unit: '次', digits: 1 }, '100余次'],
    [203, { style: '多', unit: '盆' }, '200多盆'],
    [436, { style: '多', unit: '平方米', numerals: 'han' }, '四百多平方米'],
    [120, { style: '多', unit: '平方米', numerals: 'han', digits: 1 }, '一百多平方米'],
    [52_300, { style: '多', unit: '元', numerals: 'han' }, '五万多元'],
    [52_300, { style: '多', unit: '元' }, '5万多元'],
    [19_800, { style: 'approximate', unit: '册', numerals: 'han' }, '近两万册'],
    [19_800, { style: '近', unit: '册' }, '近2万册'],
    [198, { style: 'approximate', unit: '次' }, '近200次'],
    [19, { style: '不足', unit: '张' }, '不足20张'],
    [48, { style: '约', unit: '人' }, '约50人'],
    [48, { style: '左右', unit: '人' }, '50人左右'],
    [30, { style: '以上', unit: '天' }, '30天以上'],
    [36, { style: '以上', unit: '天' }, '30天以上'],
  ])('%d with %o is %s', (value, wording, text) => expect(approximate(value, wording)).toBe(text))

  test.each([0, 1, 5, 9, 10])('%d is given exactly', (value) => {
    for (const style of ['approximate', '余', '多', '近', '不足', '约', '左右'] as const) {
      expect(approximate(value, { style, unit: '次' })).toBe(`${value}次`)
    }
  })

  test('a style that would be untrue is replaced by 余', () => {
    expect(approximate(83, { style: '近', unit: '次' })).toBe('80余次')
    expect(approximate(1040, { style: '近', unit: '册' })).toBe('1000余册')
    expect(approximate(11, { style: '不足', unit: '张' })).toBe('10余张')
  })

  test('numbers up to the school’s limit are exact', () => {
    expect(approximate(19, { style: '余', unit: '次', exactUpTo: 20 })).toBe('19次')
    expect(approximate(21, { style: '余', unit: '次', exactUpTo: 20 })).toBe('20余次')
  })
})

describe('准数', () => {
  test.each<[number, QuantityWording, string]>([
    [50, { unit: '只', total: true }, '共50只'],
    [2, { unit: '台', numerals: 'han' }, '两台'],
    [12, { unit: '台', numerals: 'han' }, '十二台'],
    [40, { unit: '台', numerals: 'han' }, '四十台'],
    [2, { numerals: 'han' }, '二'],
    [19_800, { unit: '册' }, '19800册'],
    [436.5, { unit: '平方米' }, '436.5平方米'],
  ])('%d with %o is %s', (value, wording, text) => expect(approximate(value, wording)).toBe(text))
})
