import { parseHanInteger } from '../../text/index.ts'

/** A school as it is written: in a manifest, in the name of a key file, in a list. */
export interface SchoolName {
  readonly name: string
  /** 全宗号. */
  readonly fonds: string
}

/** Reduces names and fonds numbers to what is compared: two that a reader takes for one come to one text. */
export interface Spelling {
  readonly name: (written: string) => string
  readonly fonds: (written: string) => string
}

/** `simplify` turns Traditional characters into Simplified ones. */
export function makeSpelling(simplify: (text: string) => string): Spelling {
  const fold = (written: string): string =>
    Array.from(simplify(bare(written)), (character) => twins.get(character) ?? character).join('')
  return {
    name: (written) => orAsWritten(fold(written).replaceAll(/[^\p{L}\p{N}]/gu, ''), written, wordNumbers),
    fonds: (written) => orAsWritten(joinDigits(fold(written)), written, lookLikeDigits),
  }
}

/** A school's name and fonds number as they are compared. */
export const spell = (spelling: Spelling, { name, fonds }: SchoolName): SchoolName => ({
  name: spelling.name(name),
  fonds: spelling.fonds(fonds),
})

/** Full-width forms, radicals and the like as the usual characters; no accents, nothing that is not seen; capitals. */
const bare = (written: string): string =>
  written
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toUpperCase()

/** What has no letter and no digit is compared as it stands: nothing may come to an empty text. */
const orAsWritten = (folded: string, written: string, then: (text: string) => string): string =>
  folded === '' ? written : then(folded)

/** 第十二小学 is 第12小学. */
const wordNumbers = (name: string): string =>
  name.replaceAll(/[〇零一二三四五六七八九十百千]+/g, (number) => String(parseHanInteger(number) ?? number))

/** A mark between two digits parts two numbers; elsewhere it is only looks. */
const joinDigits = (fonds: string): string =>
  fonds
    .replaceAll(/(?<=\p{N})[^\p{L}\p{N}]+(?=\p{N})/gu, '-')
    .replaceAll(/[^\p{L}\p{N}-]|(?<!\p{N})-|-(?!\p{N})/gu, '')

/** O is read as 0, I and l as 1, and zeros before a number are not read at all. */
const lookLikeDigits = (fonds: string): string =>
  fonds
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/(?<![0-9])0+(?=[0-9])/g, '')

/**
 * Characters that look alike in print, each row with the one that stands for all first: other alphabets' letters, kana
 * and radicals that pass for Han characters, variants that neither Unicode nor OpenCC folds.
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
