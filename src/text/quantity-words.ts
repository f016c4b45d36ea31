import { plainDigits, toHan, toHanCount } from './numerals.ts'
import { ceiling, roundDown, roundNear, roundUpWithin } from './round-figure.ts'

/** Ways of saying a count. `exact` is 准数, `approximate` lets the number choose between 余 and 近. */
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

/** How to word a number; what is left out is exact and in Arabic digits. */
export interface QuantityWording {
  readonly style?: QuantityStyle
  readonly numerals?: Numerals
  /** The measure word: 次, 只, 平方米. */
  readonly unit?: string
  /** Numbers up to here are said exactly even as 约数; 10 if left out. */
  readonly exactUpTo?: number
  /** Significant digits that 余 and 多 keep. */
  readonly digits?: 1 | 2
  /** Puts 共 before it. */
  readonly total?: boolean
}

/** A number as it will be said: a figure and how it stands to the exact value. */
interface Claim {
  readonly figure: number
  readonly style: Exclude<QuantityStyle, 'approximate'>
}

/** How near a number must come to a round figure above it for 近, and on either side for 约 and 左右. */
const near = 0.05
/** 近 is chosen unasked only from 100 on and this close: 19800 is 近两万, 198 is 近200, 83 is 80余. */
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

/** 以上 and 不超过 claim a bound, which holds for small numbers and round ones too. */
const bounds: ReadonlySet<QuantityStyle> = new Set(['以上', '不超过'])

/**
 * Words a number honestly. 余 and 多 say a round figure that is exceeded, 近 and 不足 one that is not reached (by at
 * most a twentieth and a tenth), 约 and 左右 one within a twentieth; where the style asked for would not be true the
 * number is said with 余, and a number that is round or small is said exactly: 83 is 80余次, 100 is 100次, 12 is 10余.
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
  if (figure === undefined) return undefined
  return { figure, style: figure === value ? 'exact' : style }
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
    if (han !== undefined) return han
  }
  // Round figures of ten thousands are said in 万 (GB/T 15835-2011 4.1.2): 近2万册, 5万多元.
  if (style !== 'exact' && figure >= 10_000 && figure % 1000 === 0) return `${plainDigits(figure / 10_000)}万`
  return plainDigits(figure)
}
