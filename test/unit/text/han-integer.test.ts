import { describe, expect, it } from 'vitest'
import { parseHanInteger, toHalfWidth } from '../../../src/text/index.ts'

describe('parseHanInteger', () => {
  it.each([
    ['三', 3],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['两百', 200],
    ['一百零五', 105],
    ['一千零五', 1005],
    ['三万二千', 32000],
    ['十二万', 120000],
    ['〇', 0],
    ['零', 0],
    ['九千九百九十九', 9999],
    ['十万零五', 100_005],
    ['两万两千', 22_000],
    ['百', 100],
    ['一百一', 110],
    ['三百五', 350],
    ['一千二', 1200],
    ['两万五', 25_000],
    ['两万零五', 20_005],
    ['一千零五', 1005],
    ['一千零五十', 1050],
    ['三百零五', 305],
    ['十五', 15],
  ])('%s is %i', (text, value) => {
    expect(parseHanInteger(text)).toBe(value)
  })

  it.each([
    '',
    '三个',
    '一三个',
    '百十千',
    '二三',
    '万',
    '万二',
    '一万二万',
    '一万二三',
    '十十',
    '十百',
    '二三万',
    '3',
  ])('%s is not a number', (text) => {
    expect(parseHanInteger(text)).toBeUndefined()
  })
})

describe('toHalfWidth', () => {
  it('turns full-width ASCII into ASCII and keeps the length', () => {
    expect(toHalfWidth('２０２６－０４－０１　Ａ：。')).toBe('2026-04-01 A:。')
  })
})
