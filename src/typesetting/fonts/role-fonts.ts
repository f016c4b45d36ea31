import type { Language } from '../../text/index.ts'

/** The typefaces named by the standard; `roleFonts` lists the files used for them. */
export type FontRole = 'fangsong' | 'xiaobiaosong' | 'heiti' | 'kaiti' | 'songti'

/** The name of a typeface of the standard in Word, and its replacement among the bundled fonts. */
export interface RoleFont {
  /** Its name in the standard, e.g. 仿宋. */
  readonly label: string
  /** The name written into Word files, as usual in official documents. */
  readonly official: string
  /** `w:altName` in Word's font table: the name of the same typeface where the official name is not installed. */
  readonly altName: string
  /** Ids of bundled faces in order of preference; each character is set in the first that has it. */
  readonly faces: readonly string[]
  /** A description of the first bundled face for users. */
  readonly standIn: string
}

const serif = 'noto-serif-sc-400'
const sans = 'noto-sans-sc-500'

/** The typefaces of GB/T 9704-2012 with their replacements from npm, where no 仿宋, 楷体 or 小标宋 is published. */
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

/** A typeface of the standard as named in a Word file. */
export interface WordFont {
  readonly name: string
  /** `w:altName`: its name where the first one is not installed. */
  readonly altName: string
  /** `w:charset`: 86 is GB2312, 88 Big5. */
  readonly charset: '86' | '88'
}

/** The font that Windows has for characters beyond the Basic Multilingual Plane, which the official ones lack: 𠮷. */
export const rareHanFont = 'SimSun-ExtB'

type WordFonts = Readonly<Record<FontRole, WordFont>>

const font = (name: string, altName: string, charset: WordFont['charset']): WordFont => ({
  name,
  altName,
  charset,
})

const simplified = Object.fromEntries(
  Object.entries(roleFonts).map(([role, { official, altName }]) => [role, font(official, altName, '86')]),
) as unknown as WordFonts

/** The same typefaces as fonts with Traditional characters, which those named GB2312 lack. */
const traditional: WordFonts = {
  fangsong: font('仿宋', 'FangSong', '86'),
  xiaobiaosong: font('方正小标宋_GBK', '方正小标宋繁体', '86'),
  heiti: font('黑体', 'SimHei', '86'),
  kaiti: font('楷体', 'KaiTi', '86'),
  songti: font('宋体', 'SimSun', '86'),
}

/** The font used by offices in Taiwan and Hong Kong: their documents are set in 標楷體 where the standard has 仿宋, 楷体 and 小标宋. */
const kai = font('標楷體', 'DFKai-SB', '88')
const regional: WordFonts = {
  fangsong: kai,
  xiaobiaosong: kai,
  heiti: font('微軟正黑體', 'Microsoft JhengHei', '88'),
  kaiti: kai,
  songti: font('新細明體', 'PMingLiU', '88'),
}

/** The typefaces of GB/T 9704-2012 by the names known to readers of each language. */
export const wordFonts: Readonly<Record<Language, WordFonts>> = {
  'zh-CN': simplified,
  'zh-Hant': traditional,
  'zh-TW': regional,
  'zh-HK': regional,
}
