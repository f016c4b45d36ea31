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
  [33.333, { style: '约' }, '约33%'],
  [33.333, { style: '约', decimals: 1, numerals: 'han' }, '约百分之三十三点三'],
  [33.333, { style: '左右' }, '33%左右'],
  [97.3, { style: '近' }, '近98%'],
  [97.33, { style: '近', decimals: 1 }, '近97.4%'],
  // Nearly all is not all, and what is exact is not nearly so.
  [99.6, { style: '近' }, '99.6%'],
  [85, { style: '约' }, '85%'],
  [85, { style: '近' }, '85%'],
  [97.3, { style: '余' }, '97%'],
  [0.5, { style: '以上' }, '0.5%'],
  [9.9, { style: '以上' }, '9%以上'],
  [10, { style: '以上' }, '10%以上'],
  [97, { style: '以上', numerals: 'han' }, '百分之九十五以上'],
  [7.6, { style: '不超过', numerals: 'han' }, '不超过百分之八'],
  [33.35, { decimals: 1, numerals: 'han' }, '百分之三十三点四'],
  [0.000_001, {}, '0.000001%'],
  [99.999_999, {}, '99.999999%'],
  [0.4, { decimals: 1 }, '0.4%'],
  [99.66, {}, '99.7%'],
  [0.34, {}, '0.3%'],
])('%d with %o is %s', (percent, wording, text) => expect(wordPercent(percent, wording)).toBe(text))

test.each([
  [45, '45秒'],
  [200, '3分20秒'],
  [120, '2分钟'],
  [59.4, '59秒'],
  [59.5, '1分钟'],
  [61, '1分1秒'],
  [0, '0秒'],
])('%d seconds are %s', (seconds, text) => expect(formatDuration(seconds)).toBe(text))
