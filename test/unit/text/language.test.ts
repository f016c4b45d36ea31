import { describe, expect, it } from 'vitest'
import { parseLanguage, wordLanguage } from '../../../src/text/index.ts'

describe('parseLanguage', () => {
  it.each([
    ['zh-Hant', 'zh-Hant'],
    ['zh-tw', 'zh-TW'],
    ['繁体', 'zh-Hant'],
    ['香港', 'zh-HK'],
    ['简体', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['en', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(parseLanguage(text)).toBe(expected)
  })
})

it('gives word processors a tag they know', () => {
  expect(
    ['zh-CN', 'zh-Hant', 'zh-TW', 'zh-HK'].map((tag) => wordLanguage(parseLanguage(tag) ?? 'zh-CN')),
  ).toEqual(['zh-CN', 'zh-TW', 'zh-TW', 'zh-HK'])
})
