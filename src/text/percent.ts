import { plainDigits, toHan } from './numerals.ts'
import type { Numerals, QuantityStyle } from './quantity-words.ts'

/** How to word a percentage. */
export interface PercentWording {
  /** The maximum number of decimals; 0 by default. */
  readonly decimals?: number
  readonly numerals?: Numerals
  readonly style?: QuantityStyle
}

const mostDecimals = 4

/**
 * Words a percentage (0..100): 85%, 33.3%, 百分之八十五, 不超过8%, 90%以上, 约33%. Rounding never turns a part into all or nothing: 99.6 stays
 * 99.6% rather than 100%, and 0.3 stays 0.3%.
 */
export function wordPercent(percent: number, wording: PercentWording = {}): string {
  switch (wording.style) {
    case '不超过':
      return `不超过${write(Math.ceil(percent), wording.numerals)}`
    case '以上': {
      const bound = percent >= 10 ? Math.floor(percent / 5) * 5 : Math.floor(percent)
      return bound === 0 ? write(percent, wording.numerals) : `${write(bound, wording.numerals)}以上`
    }
    case '约':
    case '左右':
    case '近':
      return nearly(percent, wording.style, wording)
    default:
      return write(roundHonestly(percent, wording.decimals ?? 0), wording.numerals)
  }
}

/** 约33% for 33.3, 近98% for 97.3; what comes out exactly is not called so. */
function nearly(
  percent: number,
  style: '约' | '左右' | '近',
  { decimals = 0, numerals }: PercentWording,
): string {
  const step = 10 ** decimals
  const figure = style === '近' ? Math.ceil(percent * step) / step : roundHonestly(percent, decimals)
  if (figure === percent || (style === '近' && figure === 100))
    return write(roundHonestly(percent, decimals), numerals)
  return style === '左右' ? `${write(figure, numerals)}左右` : `${style}${write(figure, numerals)}`
}

function roundHonestly(percent: number, decimals: number): number {
  const rounded = Math.round(percent * 10 ** decimals) / 10 ** decimals
  const turned = (rounded === 0 || rounded === 100) && rounded !== percent
  return turned && decimals < mostDecimals ? roundHonestly(percent, decimals + 1) : turned ? percent : rounded
}

const write = (percent: number, numerals: Numerals = 'arabic'): string =>
  numerals === 'han'
    ? `百分之${percent === 100 ? '百' : (toHan(percent) ?? plainDigits(percent))}`
    : `${plainDigits(percent)}%`
