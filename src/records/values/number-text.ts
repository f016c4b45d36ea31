import { parseHanInteger, toHalfWidth } from '../../text/index.ts'

/** A number as written in a ledger, analysed. */
export interface NumberText {
  readonly value: number
  /** The number of decimal places, after 万 and 亿 have been applied. */
  readonly decimals: number
  /** What follows the number: a measure word, or something that does not belong. */
  readonly rest: string
}

const scales: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['万', 4],
  ['亿', 8],
])

/** The most digits that a double represents exactly. */
const longestDigits = 15

/**
 * Parses a number, 3, 3.50, 1,280, １２, -3, 1.2万, 三, 两百, with whatever follows it. 万 is applied to the digits, so that 1.2万 is
 * exactly 12000. Undefined if the text does not begin with a number; Infinity if it is too long.
 */
export function parseNumberText(text: string): NumberText | undefined {
  const plain = toHalfWidth(text)
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .trim()
  const match = /^([-−+]?)\s*(\d+)(?:\.(\d+))?\s*([万亿]?)\s*(.*)$/s.exec(plain)
  if (!match) return parseHanText(plain)
  const [, sign = '', whole = '', fraction = '', scale = '', rest = ''] = match
  const shift = scales.get(scale) ?? 0
  const digits = fraction.padEnd(shift, '0')
  const kept = digits.slice(shift).replace(/0+$/, '')
  const number = `${whole}${digits.slice(0, shift)}`
  const size = number.replace(/^0+/, '').length + kept.length
  const value =
    size > longestDigits ? Number.POSITIVE_INFINITY : Number(kept === '' ? number : `${number}.${kept}`)
  return { value: sign === '-' || sign === '−' ? -value : value, decimals: kept.length, rest }
}

function parseHanText(text: string): NumberText | undefined {
  const [number = ''] = /^[〇零一二两三四五六七八九十百千万]+/.exec(text) ?? []
  const value = parseHanInteger(number)
  return value === undefined ? undefined : { value, decimals: 0, rest: text.slice(number.length) }
}
