import { plainDigits, toHan, toHanCount } from './numerals.ts'

/** The largest fraction of a number that 余 may leave unsaid before two significant digits are used. */
const loosest = 0.1

/**
 * The round figure at or below a number to which 余 and 多 are added: 83 gives 80, 436 gives 400, 156 gives 150. One significant
 * digit if that leaves at most a tenth unsaid, else two, unless `digits` is given. A number that is itself round (100, 420) is
 * returned as it is.
 */
function roundDown(value: number, digits?: 1 | 2): number {
  const coarse = floorTo(value, step(value, 1))
  const fine = floorTo(value, step(value, 2))
  if (digits !== undefined) return digits === 1 ? coarse : fine
  if (fine === value) return value
  return (value - coarse) / value <= loosest ? coarse : fine
}

/**
 * The coarsest round figure above a number that is within `tolerance` (a fraction of the figure) of it, for 近 and 不足: 19800
 * within 5% gives 20000. `undefined` if no figure of at most `digits` significant digits is.
 */
function roundUpWithin(value: number, tolerance: number, digits: 1 | 2 = 2): number | undefined {
  return [1, 2]
    .slice(0, digits)
    .map((count) => ceilTo(value, step(value, count)))
    .find((figure) => figure > value && (figure - value) / figure <= tolerance)
}

/** The coarsest round figure on either side within `tolerance` of the number, for 约 and 左右. */
function roundNear(value: number, tolerance: number): number | undefined {
  return [1, 2]
    .map((count) => Math.round(value / step(value, count)) * step(value, count))
    .find((figure) => Math.abs(figure - value) / value <= tolerance)
}

/** The smallest figure of two significant digits that is not exceeded: 7.6 gives 8, 123 gives 130. */
const ceiling = (value: number): number => ceilTo(value, step(value, 2))

/** The power of ten of the last of `digits` significant digits; two-digit numbers count in tens, one-digit ones in ones. */
function step(value: number, digits: number): number {
  const length = String(Math.floor(value)).length
  return 10 ** Math.max(length === 1 ? 0 : 1, length - digits)
}

const floorTo = (value: number, unit: number): number => Math.floor(value / unit) * unit
const ceilTo = (value: number, unit: number): number => Math.ceil(value / unit) * unit

/** Measure words (量词) and units used in school ledgers. */
const words =
  '次 只 个 张 页 扇 套 台 顶 支 双 盆 册 本 项 处 起 件 条 把 根 盏 块 片 部 辆 名 人 人次 批 间 栋 幢 层 面 副 对 组 ' +
  '箱 盒 包 袋 桶 瓶 卷 捆 份 封 期 场 节 班 届 天 日 周 月 年 学时 课时 小时 分钟 秒 株 棵 丛 元 万元 角 分 ' +
  '米 厘米 毫米 千米 公里 平方米 立方米 亩 公顷 千克 公斤 克 吨 升 毫升 斤 度 千瓦时 种 类 方面 轮 家 所 座 口 尊 枚 粒 颗 ' +
  '幅 列 排 行 樘 组次 车 车次 班次 册次 批次 人份 门 具 挺 杆 柄 盘 头 只次 趟 篇 则 道 路 眼 孔 号 位 户 台次 台套 圈 延米'

/** All measure words known without a ledger that uses them. */
export const measureWords: ReadonlySet<string> = new Set(words.split(' '))

/** Ways of wording a count. `exact` is 准数; `approximate` chooses between 余 and 近 depending on the number. */
export type QuantityStyle =
  | 'exact'
  | 'approximate'
  | '余'
  | '多'
  | '近'
  | '以上'
  | '不足'
  | '左右'
  | '约'
  | '不超过'

export type Numerals = 'arabic' | 'han'

/** How to word a number; the defaults are exact and Arabic digits. */
export interface QuantityWording {
  readonly style?: QuantityStyle
  readonly numerals?: Numerals
  /** The measure word: 次, 只, 平方米. */
  readonly unit?: string
  /** Numbers up to this are given exactly, even as 约数; 10 by default. */
  readonly exactUpTo?: number
  /** The significant digits that 余 and 多 keep. */
  readonly digits?: 1 | 2
  /** Puts 共 before it. */
  readonly total?: boolean
}

/** A number as it will be worded: a figure, and its relation to the exact value. */
interface Claim {
  readonly figure: number
  readonly style: Exclude<QuantityStyle, 'approximate'>
}

/** How close, as a fraction, a number must be to a round figure above it for 近, or on either side for 约 and 左右. */
const near = 0.05
/** 近 is chosen by default only from 100 on and if this close: 19800 is 近两万, 198 is 近200, 83 is 80余. */
const veryNear = 0.02
const belowBy = 0.1

const claims: Readonly<Record<QuantityStyle, (value: number, digits?: 1 | 2) => Claim | undefined>> = {
  exact: () => undefined,
  approximate: (value, digits) =>
    (value >= 100 ? below('近', value, veryNear, 1) : undefined) ?? above('余', value, digits),
  余: (value, digits) => above('余', value, digits),
  多: (value, digits) => above('多', value, digits),
  近: (value, digits) => below('近', value, near) ?? above('余', value, digits),
  不足: (value, digits) => below('不足', value, belowBy) ?? above('余', value, digits),
  约: (value, digits) => around('约', value) ?? above('余', value, digits),
  左右: (value, digits) => around('左右', value) ?? above('余', value, digits),
  以上: (value, digits) => ({ figure: roundDown(value, digits), style: '以上' }),
  不超过: (value) => ({ figure: ceiling(value), style: '不超过' }),
}

/** 以上 and 不超过 state a bound, which is valid for small and round numbers too. */
const bounds: ReadonlySet<QuantityStyle> = new Set(['以上', '不超过'])

/**
 * Words a number truthfully. 余 and 多 state a round figure that is exceeded; 近 and 不足 one that is missed by at most a twentieth
 * and a tenth respectively; 约 and 左右 one within a twentieth. If the requested style would be untrue, 余 is used, and a small number,
 * or a round one for which 约 and 左右 were not requested, is given exactly: 83 is 80余次, 100 is 100次, 12 is 10余.
 */
export function approximate(value: number, wording: QuantityWording = {}): string {
  const { style = 'exact', exactUpTo = 10, digits } = wording
  const said = bounds.has(style) || value > Math.max(exactUpTo, 10) ? claims[style](value, digits) : undefined
  const claim: Claim = value > 0 && said !== undefined ? said : { figure: value, style: 'exact' }
  return `${wording.total === true ? '共' : ''}${compose(claim, wording)}`
}

const above = (style: '余' | '多', value: number, digits?: 1 | 2): Claim | undefined => {
  const figure = roundDown(value, digits)
  return figure < value ? { figure, style } : undefined
}

function below(style: '近' | '不足', value: number, tolerance: number, digits?: 1 | 2): Claim | undefined {
  if (roundDown(value) === value) return { figure: value, style: 'exact' }
  const figure = roundUpWithin(value, tolerance, digits)
  return figure === undefined ? undefined : { figure, style }
}

function around(style: '约' | '左右', value: number): Claim | undefined {
  const figure = roundDown(value) === value ? value : roundNear(value, near)
  return figure === undefined ? undefined : { figure, style }
}

function compose(claim: Claim, wording: QuantityWording): string {
  const unit = wording.unit ?? ''
  const number = figureText(claim, wording)
  switch (claim.style) {
    case 'exact':
      return `${number}${unit}`
    case '余':
    case '多':
      return `${number}${claim.style}${unit}`
    case '近':
    case '不足':
    case '约':
    case '不超过':
      return `${claim.style}${number}${unit}`
    case '以上':
    case '左右':
      return `${number}${unit}${claim.style}`
  }
}

function figureText({ figure, style }: Claim, { numerals, unit }: QuantityWording): string {
  if (numerals === 'han') {
    const han = unit === undefined || unit === '' ? toHan(figure) : toHanCount(figure)
    // 近百棵, 不足千册: one hundred is 百 there.
    const isNear = style === '近' || style === '不足'
    if (han !== undefined) return isNear ? han.replace(/^一(?=[百千万亿]$)/u, '') : han
  }
  // Round multiples of ten thousand are given in 万 (GB/T 15835-2011, 4.1.2): 近2万册, 5万多元, 2万株.
  const isRound = figure % (style === 'exact' ? 10_000 : 1000) === 0
  const isCounted = style !== 'exact' || (unit !== undefined && unit !== '' && unit !== '元')
  if (figure >= 10_000 && isRound && isCounted) return `${plainDigits(figure / 10_000)}万`
  return plainDigits(figure)
}
