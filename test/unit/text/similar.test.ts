import { describe, expect, it } from 'vitest'
import { editDistance, findSimilar } from '../../../src/text/index.ts'

const keys = ['id', 'item', 'quantity', 'date', '地点', '位置', '数量', '状态', '报修日期', '费用', '备注']

describe('editDistance', () => {
  it.each([
    ['', 'ab', 2],
    ['item', 'itme', 1],
    ['数量', '数里', 1],
    ['kitten', 'sitting', 3],
    ['', '', 0],
    ['ab', 'ba', 1],
    ['abc', 'cab', 2],
    ['abcd', 'badc', 2],
    ['ca', 'abc', 3],
  ])('%s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
    expect(editDistance(b, a)).toBe(distance)
  })
})

describe('findSimilar', () => {
  it.each([
    ['itme', 'item'],
    ['ITEM', 'item'],
    ['quantiy', 'quantity'],
    ['数里', '数量'],
    ['地址', '地点'],
    ['报修日', '报修日期'],
    ['报修日期时间', '报修日期'],
  ])('takes %s for %s', (word, meant) => {
    expect(findSimilar(word, keys)).toBe(meant)
  })

  it.each(['颜色', 'xyz', '', '天'])('does not guess for %s', (word) => {
    expect(findSimilar(word, keys)).toBeUndefined()
  })

  it('takes the closest, and the first of two that are equally close', () => {
    expect(findSimilar('abcde', ['abcxy', 'abcdx', 'abcdz'])).toBe('abcdx')
    expect(findSimilar('报修时间', ['维修时间', '报修日期'])).toBe('维修时间')
    expect(findSimilar('item', ['itemize', 'itam'])).toBe('itam')
  })

  it.each([
    ['one letter of a short word', 'id', ['ix'], 'ix'],
    ['no more than that', 'abcd', ['abxy'], undefined],
    ['a third of the letters', 'abcdef', ['abcdxy'], 'abcdxy'],
    ['no more than a third', 'abcdef', ['abcxyz'], undefined],
    ['half of the characters', '报修日期', ['报修时间'], '报修时间'],
    ['no more than half', '报修日期', ['报到时间'], undefined],
    ['all of one letter', 'a', ['b'], undefined],
    ['a word in a longer one', 'date', ['date of repair'], 'date of repair'],
    ['not two letters in a longer word', 'da', ['date of repair'], undefined],
    ['two characters in a longer word', '日期', ['设备报修的日期'], '设备报修的日期'],
    ['not one character in a longer word', '日', ['设备报修的日期'], undefined],
    ['spaces around it', ' item ', ['item'], 'item'],
    ['capitals of the candidate', 'item', ['ITEM'], 'ITEM'],
  ])('allows %s', (_, word, candidates, meant) => expect(findSimilar(word, candidates)).toBe(meant))

  it('compares words of forty letters, but none that are longer', () => {
    const word = 'a'.repeat(40)
    expect(findSimilar(word, [word])).toBe(word)
    expect(findSimilar(`${word}a`, [`${word}a`])).toBeUndefined()
  })

  it('does not compare very long words', () => {
    expect(findSimilar('item'.repeat(1000), keys)).toBeUndefined()
  })
})
