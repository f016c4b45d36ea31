import fc from 'fast-check'
import { Converter } from 'opencc-js/cn2t'
import { describe, expect, it } from 'vitest'
import { loadRestorer, makeConversion } from '../../src/conversion/index.ts'
import { loadVocabulary, schoolWords } from '../../src/conversion/vocabulary.ts'
import { type Inline, plainText } from '../../src/document/index.ts'
import { documentOf } from '../support/sample-document.ts'
import { parseSound } from '../support/workspace-files.ts'

const workspace = parseSound({ '2025-autumn/meetings.yaml': 'records: []\n' })
const words =
  '学校 后勤 皇后 干部 晒干 发现 头发 面粉 桌面 台风 台账 打印机 里面 公里 系统 联系 制度 复查 回复 恢复 松动 松树 采购 准备 征求 范围 余额 多余 于是 由于 启用 谷雨 山谷 沈阳 一只 只有 灯管 80余次 ， 。 “好” U盘 网络 卫生间 为 着 吃饭'.split(
    ' ',
  )
const prose = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''))
const hongKong = await loadVocabulary('zh-HK')
const ownWords = [...schoolWords.entries.keys(), ...hongKong.words.entries.keys()]
const plain = prose.filter((text) => !ownWords.some((word) => text.includes(word)))
const unquoted = (text: string): string => text.replaceAll('「', '“').replaceAll('」', '”')

describe('conversion', () => {
  it.each(['zh-HK'] as const)('gives what OpenCC gives, %s', async (language) => {
    const { text } = await makeConversion(language, workspace)
    const reference = (Converter as (options: object) => (text: string) => string)({ from: 'cn', to: 'hkp' })
    fc.assert(
      fc.property(plain, (source) => {
        // 只 and 周 after digits are converted by our own rules.
        fc.pre(!/\d余?[只周]|城南小学/.test(source))
        expect(unquoted(text(source))).toBe(reference(source).replaceAll('啓', '啟').replaceAll('賬', '帳'))
      }),
    )
  })

  it.each([
    'zh-TW',
    'zh-HK',
  ] as const)('has a way back for sentences with words of the region, %s', async (language) => {
    const { text } = await makeConversion(language, workspace)
    const restore = await loadRestorer(language)
    const { words: regional } = await loadVocabulary(language)
    const sentence = fc
      .array(fc.constantFrom(...regional.entries.keys()), { minLength: 1, maxLength: 6 })
      .map((parts) => `${parts.join('，')}。`)
    fc.assert(
      fc.property(sentence, (source) => {
        const printed = text(source)
        expect(restore(printed).map(text)).toContain(printed)
      }),
    )
  })

  it('gives the same however the text is split into inlines, and keeps every inline', async () => {
    const { document } = await makeConversion('zh-Hant', workspace)
    const convert = (inlines: readonly Inline[]): readonly Inline[] => {
      const [block] = document(documentOf([{ type: 'paragraph', style: 'body', inlines }])).value.blocks
      return block?.type === 'paragraph' ? block.inlines : []
    }
    fc.assert(
      fc.property(prose, fc.array(fc.nat(30), { maxLength: 5 }), (source, cuts) => {
        const places = [
          0,
          ...cuts.filter((cut) => cut > 0 && cut < source.length).sort((a, b) => a - b),
          source.length,
        ]
        const inlines = places.slice(1).map((end, at): Inline => {
          const value = source.slice(places[at], end)
          return at % 2 === 0
            ? { type: 'text', value }
            : { type: 'strong', children: [{ type: 'text', value }] }
        })
        const whole = convert([{ type: 'text', value: source }])
        const parts = convert(inlines)
        expect(plainText(parts)).toBe(plainText(whole))
        expect(parts.map((part) => plainText([part]).length)).toEqual(
          inlines.map((part) => plainText([part]).length),
        )
      }),
    )
  })
})
