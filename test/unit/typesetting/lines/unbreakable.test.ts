import { describe, expect, it } from 'vitest'
import {
  forbiddenAtEnd,
  forbiddenAtStart,
  markUnbreakable,
} from '../../../../src/typesetting/lines/unbreakable.ts'

/** The text in the pieces that lines may be made of, `|` between them. */
function pieces(text: string): string {
  const characters = Array.from(text)
  const codes = Int32Array.from(characters, (character) => character.codePointAt(0)!)
  const offsets = new Int32Array(characters.length + 1)
  characters.forEach((character, at) => {
    offsets[at + 1] = offsets[at]! + character.length
  })
  const marks = markUnbreakable(text, codes, offsets)
  return characters.map((character, at) => (at > 0 && marks[at] === 0 ? `|${character}` : character)).join('')
}

describe('marks of punctuation', () => {
  it.each(Array.from('，。、；：！？）》”’』】％℃～'))('%s does not begin a line', (mark) => {
    expect(pieces(`甲${mark}乙`)).toBe(`甲${mark}|乙`)
  })

  it.each(Array.from('（《“‘『【￥'))('%s does not end one', (mark) => {
    expect(pieces(`甲${mark}乙`)).toBe(`甲|${mark}乙`)
  })

  it.each(['——', '……'])('%s stays whole, and with what it follows', (mark) => {
    expect(pieces(`甲${mark}乙`)).toBe(`甲${mark}|乙`)
  })

  it('in a row stay together', () => {
    expect(pieces('甲（“乙”）。丙')).toBe('甲|（“乙”）。|丙')
  })

  it('are as many as Word takes, each once, and only the slash may do neither', () => {
    expect(forbiddenAtStart.length).toBeLessThanOrEqual(100)
    expect(forbiddenAtEnd.length).toBeLessThanOrEqual(50)
    for (const list of [forbiddenAtStart, forbiddenAtEnd]) expect(new Set(list).size).toBe(list.length)
    expect(Array.from(forbiddenAtStart).filter((mark) => forbiddenAtEnd.includes(mark))).toEqual(['／'])
  })
})

describe('numbers', () => {
  it.each([
    '80余次',
    '1.2万元',
    '3,500元',
    '98.5%',
    '12:30',
    '5·12',
    '第12批',
    '2026年',
    '3月份',
    '2025—2026学年',
    '2.5小时',
    '35㎡',
    '12隻',
    '30餘萬元',
    'GB/T 9704—2012',
    'GB 50016-2014',
  ])('%s stays whole', (number) => {
    expect(pieces(`甲${number}乙`)).toBe(`甲|${number}|乙`)
  })

  it.each([
    ['2026年3月2日', '2026年|3月|2日'],
    ['3朵花', '3|朵|花'],
    ['第三批', '第|三|批'],
    ['甲乙', '甲|乙'],
  ])('%s breaks as %s', (text, expected) => {
    expect(pieces(text)).toBe(expected)
  })

  it('stand where they stand behind characters of two code units', () => {
    expect(pieces('𠮷𠮷80次，𠮷12台𠮷')).toBe('𠮷|𠮷|80次，|𠮷|12台|𠮷')
  })

  it('of nothing are none', () => {
    expect(pieces('')).toBe('')
  })
})
