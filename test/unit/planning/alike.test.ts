import { describe, expect, it } from 'vitest'
import { containment, likeness, pairsOf, plainWords } from '../../../src/planning/alike.ts'

const like = (a: string, b: string): number => likeness(pairsOf(a), pairsOf(b))
const within = (part: string, whole: string): number => containment(pairsOf(part), pairsOf(whole))

describe('the form in which texts are compared', () => {
  it.each([
    ['检修“吊扇”，A4 纸。', '检修吊扇a4纸'],
    ['ＬＥＤ灯①', 'led灯①'],
    ['（一）', '一'],
    ['，。 ', ''],
  ])('%s is %s', (text, plain) => expect(plainWords(text)).toBe(plain))

  it('has each pair of neighbouring characters once', () => {
    expect([...pairsOf('天天，天天向上')]).toEqual(['天天', '天向', '向上'])
    expect([...pairsOf('灯')]).toEqual([])
    expect([...pairsOf('')]).toEqual([])
  })
})

describe('what two texts have in common', () => {
  it.each([
    ['检修吊扇', '检修吊扇', 1],
    ['检修吊扇', '检修吊灯', 2 / 3],
    ['检修', '检修吊扇', 1 / 2],
    ['检修吊扇', '检修', 1 / 2],
    ['检修吊扇', '更换灯管', 0],
    ['灯', '灯', 0],
    ['灯', '检修吊扇', 0],
  ])('%s and %s', (a, b, expected) => expect(like(a, b)).toBeCloseTo(expected, 10))

  it.each([
    ['吊扇', '检修吊扇', 1],
    ['检修吊扇', '吊扇', 1 / 3],
    ['吊扇', '更换灯管', 0],
    ['灯', '更换灯管', 0],
    ['检修吊扇', '', 0],
  ])('how much of %s is in %s', (part, whole, expected) =>
    expect(within(part, whole)).toBeCloseTo(expected, 10))
})
