import type { Language } from '../text/index.ts'
import { type FontRole, roleFonts } from './fonts.ts'

/** What a typeface of the standard is called in a Word file. */
export interface WordFont {
  readonly name: string
  /** `w:altName`: what it is called where that name is not installed. */
  readonly altName: string
  /** `w:charset`: 86 is GB2312, 88 Big5. */
  readonly charset: '86' | '88'
}

type WordFonts = Readonly<Record<FontRole, WordFont>>

const font = (name: string, altName: string, charset: WordFont['charset']): WordFont => ({
  name,
  altName,
  charset,
})

const simplified = Object.fromEntries(
  Object.entries(roleFonts).map(([role, { official, altName }]) => [role, font(official, altName, '86')]),
) as unknown as WordFonts

/** The same typefaces in the fonts that have Traditional characters: those named GB2312 lack them. */
const traditional: WordFonts = {
  fangsong: font('仿宋', 'FangSong', '86'),
  xiaobiaosong: font('方正小标宋_GBK', '方正小标宋繁体', '86'),
  heiti: font('黑体', 'SimHei', '86'),
  kaiti: font('楷体', 'KaiTi', '86'),
  songti: font('宋体', 'SimSun', '86'),
}

/** What offices in Taiwan and Hong Kong have: their papers are set in 標楷體, where the standard has 仿宋, 楷体 and 小标宋. */
const kai = font('標楷體', 'DFKai-SB', '88')
const regional: WordFonts = {
  fangsong: kai,
  xiaobiaosong: kai,
  heiti: font('微軟正黑體', 'Microsoft JhengHei', '88'),
  kaiti: kai,
  songti: font('新細明體', 'PMingLiU', '88'),
}

/** The typefaces of GB/T 9704-2012 by the names under which the readers of a language have them. */
export const wordFonts: Readonly<Record<Language, WordFonts>> = {
  'zh-CN': simplified,
  'zh-Hant': traditional,
  'zh-TW': regional,
  'zh-HK': regional,
}
