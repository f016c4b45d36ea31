import { expect, test } from 'vitest'
import { formatDuration, type PercentWording, wordPercent } from '../../../src/text/index.ts'

test.each<[number, PercentWording, string]>([
  [85, {}, '85%'],
  [85, { numerals: 'han' }, '百分之八十五'],
  [100, { numerals: 'han' }, '百分之百'],
  [33.333, {}, '33%'],
  [33.333, { decimals: 1 }, '33.3%'],
  [99.6, {}, '99.6%'],
  [99.99, {}, '99.99%'],
  [0.3, {}, '0.3%'],
  [100, {}, '100%'],
  [0, {}, '0%'],
  [7.6, { style: '不超过' }, '不超过8%'],
  [97.3, { style: '以上' }, '95%以上'],
  [0.5, { style: '以上' }, '0.5%'],
])('%d with %o is %s', (percent, wording, text) => expect(wordPercent(percent, wording)).toBe(text))

test.each([
  [45, '45秒'],
  [200, '3分20秒'],
  [120, '2分钟'],
])('%d seconds are %s', (seconds, text) => expect(formatDuration(seconds)).toBe(text))
