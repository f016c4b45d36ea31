import { describe, expect, it } from 'vitest'
import { parseCommandLine } from '../../../src/cli/options.ts'

describe('--lang', () => {
  it.each([
    ['zh-Hant', 'zh-Hant'],
    ['ZH-tw', 'zh-TW'],
    ['香港', 'zh-HK'],
    ['zh-CN', 'zh-CN'],
  ])('%s', (written, language) => {
    expect(parseCommandLine(['build', '--lang', written])).toMatchObject({ language })
  })

  it('is not asked for unless written', () => {
    expect(parseCommandLine(['build'])).not.toHaveProperty('language')
  })

  it('says what may be written', () => {
    expect(parseCommandLine(['build', '--lang', '日文'])).toBe(
      '--lang 只能写 zh-CN（简体）、zh-Hant（繁体）、zh-TW（台湾）、zh-HK（香港），不能是“日文”',
    )
  })
})
