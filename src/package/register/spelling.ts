import { parseHanInteger } from '../../text/index.ts'

/** A school as written in a manifest, in the name of a key file or in a list. */
export interface SchoolName {
  readonly name: string
  /** 全宗号. */
  readonly fonds: string
}

/** Normalises names and 全宗号 for comparison: two that readers would take for the same become equal. */
export interface Spelling {
  readonly name: (written: string) => string
  readonly fonds: (written: string) => string
}

/** Makes a spelling; `simplify` converts Traditional to Simplified characters. */
export function makeSpelling(simplify: (text: string) => string): Spelling {
  const fold = (written: string): string =>
    Array.from(simplify(bare(written)), (character) => twins.get(character) ?? character).join('')
  return {
    name: (written) => orAsWritten(fold(written).replaceAll(/[^\p{L}\p{N}]/gu, ''), written, wordNumbers),
    fonds: (written) => orAsWritten(joinDigits(fold(plainDashes(written))), written, lookLikeDigits),
  }
}

/** Normalises a school's name and 全宗号. */
export const spell = (spelling: Spelling, { name, fonds }: SchoolName): SchoolName => ({
  name: spelling.name(name),
  fonds: spelling.fonds(fonds),
})

/**
 * Replaces full-width forms, radicals and the like by the usual characters, removes accents and invisible characters, and
 * converts to capitals.
 */
const bare = (written: string): string =>
  written
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toUpperCase()

/** Leaves a text without letters and digits as it is, so that nothing becomes an empty text. */
const orAsWritten = (folded: string, written: string, then: (text: string) => string): string =>
  folded === '' ? written : then(folded)

/** Converts numerals: 第十二小学 becomes 第12小学. */
const wordNumbers = (name: string): string =>
  name.replaceAll(/[〇零一二三四五六七八九十百千]+/g, (number) => String(parseHanInteger(number) ?? number))

/** A long dash in a number is a dash; in a name it may stand for 一. */
const plainDashes = (fonds: string): string => fonds.replaceAll(/\p{Dash_Punctuation}/gu, '-')

/** Removes punctuation, except that between two digits, which becomes a dash because it separates two numbers. */
const joinDigits = (fonds: string): string =>
  fonds
    .replaceAll(/(?<=\p{N})[^\p{L}\p{N}]+(?=\p{N})/gu, '-')
    .replaceAll(/[^\p{L}\p{N}-]|(?<!\p{N})-|-(?!\p{N})/gu, '')

/** Replaces O by 0, I and l by 1, and removes leading zeros. */
const lookLikeDigits = (fonds: string): string =>
  fonds
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/(?<![0-9])0+(?=[0-9])/g, '')

/**
 * Characters that look alike in print, each row beginning with the representative: letters of other alphabets, kana and radicals
 * that pass for Han characters, and variants that neither Unicode nor OpenCC unifies.
 */
const rows =
  'AΑА BΒВ CСϹ EΕЕ HΗН IΙІӀ JЈ KΚКК MΜМ NΝ OΟОՕ PΡР SЅ TΤТ XΧХ YΥУҮ ZΖ DԀ GԌ QԚ WԜ ' +
  '工エ 二ニ 八ハ 力カ 夕タ 卜ト 口ロ囗 一ー—― 己已巳 未末 土士 日曰 戊戌戍 千干 入人 ' +
  '户戶戸 高髙 吴吳呉 吕呂 黄黃 清淸 青靑 教敎 县県 镇鎭鎮 龙竜 泽沢 广広 图図 国囯圀 学斈 桥槗 ' +
  '民⺠ 西⻄ 见⻅ 角⻆ 贝⻉ 车⻋ 长⻓ 门⻔ 韦⻙ 页⻚ 风⻛ 飞⻜ 食⻝ 马⻢ 鬼⻤ 鱼⻥ 鸟⻦ 麦⻨ 齐⻬ 齿⻮ 龟⻳ 母⺟'

const twins: ReadonlyMap<string, string> = new Map(
  rows.split(' ').flatMap((row) => {
    const [first = '', ...others] = Array.from(row)
    return others.map((other): [string, string] => [other, first])
  }),
)
