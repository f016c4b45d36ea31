import { describe, expect, test } from 'vitest'
import { capitalAmount, type MoneyWording, wordMoney } from '../../../src/text/index.ts'

describe('wordMoney', () => {
  test.each<[number, MoneyWording, string]>([
    [1280, {}, '1280元'],
    [1280.5, {}, '1280.50元'],
    [120_000, {}, '12万元'],
    [12_800, {}, '1.28万元'],
    [12_345, {}, '12345元'],
    [12_800, { form: '元' }, '12800元'],
    [12_345.67, {}, '12345.67元'],
    [52_300, { style: '多', numerals: 'han' }, '五万多元'],
    [50_000, { style: '多' }, '5万元'],
    [1280.55, { numerals: 'han' }, '一千二百八十元五角五分'],
    [2, { numerals: 'han' }, '两元'],
    [0, {}, '0元'],
    [0.1 + 0.2, {}, '0.30元'],
    [1280, { total: true }, '共1280元'],
  ])('%d with %o is %s', (yuan, wording, text) => expect(wordMoney(yuan, wording)).toBe(text))
})

describe('capitalAmount', () => {
  test.each([
    [10_000_000, '人民币壹拾万元整'],
    [1000, '人民币壹拾元整'],
    [140_950, '人民币壹仟肆佰零玖元伍角整'],
    [600_714, '人民币陆仟零柒元壹角肆分'],
    [32_504, '人民币叁佰贰拾伍元零肆分'],
    [1_640_902, '人民币壹万陆仟肆佰零玖元零贰分'],
    [100_000_000_000, '人民币壹拾亿元整'],
    [100_000_100, '人民币壹佰万零壹元整'],
    [50, '人民币伍角整'],
    [5, '人民币伍分'],
    [0, '人民币零元整'],
    [-500, '人民币负伍元整'],
  ])('%d 分 is %s', (fen, text) => expect(capitalAmount(fen)).toBe(text))

  test('half a 分 is not an amount', () => expect(capitalAmount(0.5)).toBeUndefined())
})
