import { describe, expect, it } from 'vitest'
import {
  type Block,
  formatLabel,
  numberBlocks,
  numberingSchemes,
  type OutlineLevel,
} from '../../../src/document/index.ts'

const heading = (level: OutlineLevel, ordinal = 1): Block => ({
  type: 'heading',
  level,
  label: '',
  ordinal,
  inlines: [],
})
const item = (level: OutlineLevel, ordinal: number): Block => ({
  type: 'item',
  level,
  label: '',
  ordinal,
  inlines: [],
})
const labels = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.type === 'heading' || block.type === 'item' ? [block.label] : []))

describe('numberBlocks', () => {
  it('counts each level anew under the one above (GB/T 9704-2012 7.3.3)', () => {
    const blocks = [
      heading(1),
      heading(2),
      heading(2),
      heading(3),
      heading(1),
      heading(2),
      heading(3),
      heading(4),
    ]
    expect(labels(numberBlocks(blocks, numberingSchemes.official))).toEqual([
      '一、',
      '（一）',
      '（二）',
      '1.',
      '二、',
      '（一）',
      '1.',
      '（1）',
    ])
  })

  it('writes 1、 in the house style', () => {
    expect(labels(numberBlocks([heading(3), item(4, 2)], numberingSchemes.house))).toEqual(['1、', '（2）'])
  })

  it('goes from 一、 to 1、 to ① at once in the compact style', () => {
    const blocks = [heading(1), item(2, 1), heading(2), item(3, 1), item(4, 1), item(5, 1)]
    expect(labels(numberBlocks(blocks, numberingSchemes.compact))).toEqual([
      '一、',
      '1、',
      '1、',
      '①',
      '（1）',
      '1）',
    ])
  })

  it('writes numbers in brackets as single characters in the bracketed style', () => {
    const blocks = [heading(1), heading(2), heading(2), item(3, 1), item(4, 3), item(5, 1)]
    expect(labels(numberBlocks(blocks, numberingSchemes.bracketed))).toEqual([
      '一、',
      '㈠',
      '㈡',
      '1.',
      '⑶',
      '①',
    ])
  })

  it('gives an essay no numbers', () => {
    expect(labels(numberBlocks([heading(1), item(3, 1)], numberingSchemes.none))).toEqual(['', ''])
  })

  it('passes over a bare heading without losing count', () => {
    expect(labels(numberBlocks([heading(1), heading(1, 0), heading(1)], numberingSchemes.official))).toEqual([
      '一、',
      '',
      '二、',
    ])
  })

  it('begins again in an annex', () => {
    const annex: Block = { type: 'annex', ordinal: 1, title: [] }
    expect(labels(numberBlocks([heading(1), annex, heading(1)], numberingSchemes.official))).toEqual([
      '一、',
      '一、',
    ])
  })
})

describe('formatLabel', () => {
  it.each([
    [1, '①'],
    [20, '⑳'],
    [21, '㉑'],
    [36, '㊱'],
    [50, '㊿'],
    [51, '（51）'],
  ])('circles %i as %s', (ordinal, label) => {
    expect(formatLabel(ordinal, numberingSchemes.official[4])).toBe(label)
  })

  it.each([
    [1, '㈠', '⑴'],
    [10, '㈩', '⑽'],
    [11, '（十一）', '⑾'],
    [20, '（二十）', '⒇'],
    [21, '（二十一）', '（21）'],
  ])('brackets %i as %s and as %s', (ordinal, han, decimal) => {
    const [, second, , fourth] = numberingSchemes.bracketed
    expect(formatLabel(ordinal, second)).toBe(han)
    expect(formatLabel(ordinal, fourth)).toBe(decimal)
  })

  it('counts past ten in Han numerals', () => {
    expect(formatLabel(12, numberingSchemes.official[0])).toBe('十二、')
  })
})
