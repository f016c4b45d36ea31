import type { Language } from '../../text/index.ts'

/** The typefaces that the standard names; `roleFonts` says which files stand for them. */
export type FontRole = 'fangsong' | 'xiaobiaosong' | 'heiti' | 'kaiti' | 'songti'

/** The name of a typeface of the standard in Word, and what replaces it where the bundled fonts are used. */
export interface RoleFont {
  /** What the standard calls it, e.g. 仿宋. */
  readonly label: string
  /** The name written into Word files, as official documents name it. */
  readonly official: string
  /** `w:altName` in Word's font table: what the same typeface is called where the official name is not installed. */
  readonly altName: string
  /** Ids of bundled faces in order of preference; a character is set in the first that has it. */
  readonly faces: readonly string[]
  /** What the first bundled face is, in the user's words. */
  readonly standIn: string
}

const serif = 'noto-serif-sc-400'
const sans = 'noto-sans-sc-500'

/** The typefaces of GB/T 9704-2012 and the reproducible set from npm; no 仿宋, 楷体 or 小标宋 is published there. */
export const roleFonts: Readonly<Record<FontRole, RoleFont>> = {
  fangsong: {
    label: '仿宋',
    official: '仿宋_GB2312',
    altName: '仿宋',
    faces: [serif, sans],
    standIn: '思源宋体',
  },
  xiaobiaosong: {
    label: '小标宋',
    official: '方正小标宋简体',
    altName: '小标宋',
    faces: ['noto-serif-sc-900', serif, sans],
    standIn: '思源宋体（特粗）',
  },
  heiti: { label: '黑体', official: '黑体', altName: 'SimHei', faces: [sans, serif], standIn: '思源黑体' },
  kaiti: {
    label: '楷体',
    official: '楷体_GB2312',
    altName: '楷体',
    faces: ['noto-serif-sc-600', serif, sans],
    standIn: '思源宋体（半粗）',
  },
  songti: { label: '宋体', official: '宋体', altName: 'SimSun', faces: [serif, sans], standIn: '思源宋体' },
}

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
