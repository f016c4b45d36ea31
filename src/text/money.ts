import { approximate, type QuantityWording } from './quantity-words.ts'

/** How to write an amount: in 元, in 万元, or in whichever is shorter and still exact (`auto`). */
export type MoneyForm = 'auto' | '元' | '万元'

/** How to word an amount of money. */
export interface MoneyWording extends Omit<QuantityWording, 'unit'> {
  readonly form?: MoneyForm
}

/**
 * Words an amount in yuan: 1280元, 1280.50元, 12万元, 1.28万元, 五万多元. Amounts are only rounded to whole 分: 万元 is used only if two
 * decimals represent the amount exactly, unless `form` asks for it.
 */
export function wordMoney(yuan: number, wording: MoneyWording = {}): string {
  const { form = 'auto', style = 'exact', ...rest } = wording
  const fen = Math.round(yuan * 100)
  const amount = fen / 100
  if (style !== 'exact') {
    const said = approximate(amount, { ...rest, style, unit: '元' })
    if (said !== approximate(amount, { ...rest, unit: '元' })) return said
  }
  const total = rest.total === true ? '共' : ''
  if (form === '万元' || (form === 'auto' && fen >= 1_000_000 && fen % 10_000 === 0)) {
    return approximate(amount / 10_000, { ...rest, unit: '万元' })
  }
  if (rest.numerals === 'han') return `${total}${hanAmount(fen)}`
  return `${total}${fen % 100 === 0 ? String(amount) : amount.toFixed(2)}元`
}

/** Formats an amount in Han numerals with 角 and 分: 一千二百八十元五角. */
function hanAmount(fen: number): string {
  const coins = Math.abs(fen)
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(coins / 100), '元'],
    [Math.floor(coins / 10) % 10, '角'],
    [coins % 10, '分'],
  ]
  const said = parts
    .filter(([many]) => many > 0)
    .map(([many, unit]) => approximate(many, { numerals: 'han', unit }))
  return `${fen < 0 ? '负' : ''}${said.length === 0 ? '零元' : said.join('')}`
}
