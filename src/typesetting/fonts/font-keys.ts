import { type FontRole, roleFonts } from './role-fonts.ts'

/** A school's own font, by the name under which Word knows it; a file provides it. */
export type OwnFont = `own:${string}`

/** The font of a style: a typeface of the standard, one under another name in Word (`fangsong:华文仿宋`), or a school's own font. */
export type FontKey = FontRole | `${FontRole}:${string}` | OwnFont

/** Names under which Word knows the typefaces of the standard and similar ones, besides the official names. */
const names: Readonly<Record<FontRole, readonly string[]>> = {
  fangsong: ['仿宋', '华文仿宋', '方正仿宋简体', '方正仿宋_GBK', 'FangSong', 'STFangsong'],
  xiaobiaosong: [
    '小标宋',
    '方正小标宋_GBK',
    '方正小标宋简体',
    '华文中宋',
    '大标宋',
    '方正大标宋简体',
    'STZhongsong',
  ],
  heiti: [
    '华文黑体',
    '方正黑体简体',
    '方正黑体_GBK',
    '微软雅黑',
    '等线',
    'SimHei',
    'STHeiti',
    'Microsoft YaHei',
  ],
  kaiti: ['楷体', '华文楷体', '方正楷体简体', '方正楷体_GBK', 'KaiTi', 'STKaiti'],
  songti: ['新宋体', '华文宋体', '方正书宋简体', '方正书宋_GBK', 'SimSun', 'NSimSun', 'STSong'],
}

const roles = Object.keys(names) as readonly FontRole[]

const keys: ReadonlyMap<string, FontKey> = new Map(
  roles.flatMap((role) => [
    ...names[role].map((name) => [name, `${role}:${name}`] as const),
    [roleFonts[role].official, role] as const,
  ]),
)

/** Finds the font with a name: one of the school's own files, or a typeface of the standard; undefined if there is none. */
export const fontKey = (name: string, own: ReadonlySet<string> = new Set()): FontKey | undefined =>
  own.has(name) ? `own:${name}` : keys.get(name)

/** The typeface of the standard that a font is or replaces. */
export const roleOf = (key: Exclude<FontKey, OwnFont>): FontRole => (key.split(':')[0] ?? key) as FontRole

/** Whether a font is a school's own. */
export const isOwn = (key: FontKey): key is OwnFont => key.startsWith('own:')

/** Whether a font is a typeface of the standard under its official name. */
export const isRole = (key: FontKey): key is FontRole => !key.includes(':')

/** The name of a font in Word. */
export const wordName = (key: FontKey): string =>
  isRole(key) ? roleFonts[key].official : key.slice(key.indexOf(':') + 1)
