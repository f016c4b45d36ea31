import { describe, expect, it } from 'vitest'
import { dropForbidden, findForbidden, hasForbidden } from '../../../src/text/index.ts'

describe('findForbidden', () => {
  it.each([
    ['\u0000', 'U+0000', '控制字符'],
    ['\u001b', 'U+001B', '控制字符'],
    ['\u009f', 'U+009F', '控制字符'],
    ['\ue000', 'U+E000', '私用区字符'],
    ['\uf8ff', 'U+F8FF', '私用区字符'],
    ['\u{f0000}', 'U+F0000', '私用区字符'],
    ['\u{10fffd}', 'U+10FFFD', '私用区字符'],
    ['\ud800', 'U+D800', '无效字符'],
    ['\ufffe', 'U+FFFE', '无效字符'],
    ['\u202e', 'U+202E', '改变文字方向的控制字符'],
    ['\u200b', 'U+200B', '看不见的字符'],
    ['\ufffd', 'U+FFFD', '转码时丢失的字符'],
  ])('finds %j', (character, code, what) => {
    expect([...findForbidden(`灯${character}管`)]).toEqual([
      { offset: 1, length: character.length, code, what },
    ])
  })

  it('accepts ordinary text, including rare characters, tabs and line ends', () => {
    expect([...findForbidden('镕喆堃𠮷 3～5月\t“好”——……℃ ㎡\n😀')]).toEqual([])
  })
})

it('a text has such a character or not', () => {
  expect(hasForbidden('灯\u200b管')).toBe(true)
  expect(hasForbidden('灯管')).toBe(false)
})

describe('dropForbidden', () => {
  it('replaces visible characters by boxes, and removes invisible ones', () => {
    expect(dropForbidden('\u202e灯\u200b管\ue000亮\ufffd\ud800\u0007')).toEqual({
      text: '灯管□亮□□',
      boxes: 3,
    })
    expect(dropForbidden('灯管')).toEqual({ text: '灯管', boxes: 0 })
  })
})
