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
    [5, { style: '以上' }, '5以上'],
    [3, { style: '不超过', unit: '次' }, '不超过3次'],
    [7.6, { style: '不超过' }, '不超过8'],
    [83, { style: '不超过', unit: '次' }, '不超过90次'],
    [123, { style: '不超过', unit: '次' }, '不超过130次'],
    [100, { style: '约', unit: '人' }, '约100人'],
    [100, { style: '左右', unit: '人' }, '100人左右'],
    [87, { style: '约' }, '约90'],
    [85, { style: '约' }, '80余'],
    [156, { style: '左右' }, '160左右'],
    [436, { style: '余', digits: 2 }, '430余'],
    [444, { style: '余' }, '400余'],
    [445, { style: '余' }, '440余'],
    [11, { style: '多' }, '10多'],
    [15, { style: '余', exactUpTo: 5 }, '10余'],
    [99, { style: 'approximate' }, '90余'],
    [197, { style: 'approximate' }, '近200'],
    [195, { style: 'approximate' }, '190余'],
    [95, { style: '近' }, '近100'],
    [94, { style: '近' }, '90余'],
    [185, { style: '近' }, '近190'],
    [190, { style: '近' }, '190'],
    [91, { style: '不足' }, '不足100'],
    [90, { style: '不足' }, '90'],
    [95, { style: '近', unit: '棵', numerals: 'han' }, '近百棵'],
    [986, { style: '不足', unit: '册', numerals: 'han' }, '不足千册'],
    [1980, { style: '近', unit: '册', numerals: 'han' }, '近两千册'],
    [104, { style: '余', unit: '棵', numerals: 'han' }, '一百余棵'],
    [12_300, { style: '余', unit: '册' }, '1.2万余册'],
    [12_340, { style: '余', digits: 2 }, '1.2万余'],
    [83, { style: '余', total: true, unit: '次' }, '共80余次'],
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
    [10_000, { unit: '册' }, '1万册'],
    [10_000, { unit: '元' }, '10000元'],
    [10_000, {}, '10000'],
    [9000, { unit: '册' }, '9000册'],
    [12_000, { unit: '册' }, '12000册'],
    [0, { style: '余', unit: '次' }, '0次'],
    [0, { style: '不超过', unit: '次' }, '0次'],
    [1e16, { numerals: 'han', unit: '次' }, '1000000000000万次'],
  ])('%d with %o is %s', (value, wording, text) => expect(approximate(value, wording)).toBe(text))
})
