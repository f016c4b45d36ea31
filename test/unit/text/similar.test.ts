import { describe, expect, it } from 'vitest'
import { editDistance, findSimilar } from '../../../src/text/index.ts'

const keys = ['id', 'item', 'quantity', 'date', '地点', '位置', '数量', '状态', '报修日期', '费用', '备注']

describe('editDistance', () => {
  it.each([
    ['', 'ab', 2],
    ['item', 'itme', 1],
    ['数量', '数里', 1],
    ['kitten', 'sitting', 3],
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

  it('does not compare very long words', () => {
    expect(findSimilar('item'.repeat(1000), keys)).toBeUndefined()
  })
})
