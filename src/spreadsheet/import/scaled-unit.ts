import { measureWords } from '../../text/index.ts'

/** A unit with the power of ten that stands before it: 百张 is 张 times 10². */
export interface ScaledUnit {
  readonly unit: string
  readonly shift: number
}

const shifts: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
])

/** Separates 百, 千 or 万 from a unit, unless the whole is a unit of its own (千克). Undefined if there is none. */
export function readScaledUnit(text: string): ScaledUnit | undefined {
  const shift = shifts.get(text.slice(0, 1))
  const unit = text.slice(1)
  return shift === undefined || measureWords.has(text) || !(unit === '元' || measureWords.has(unit))
    ? undefined
    : { unit, shift }
}

/** Multiplies a decimal number, given as digits, by a power of ten: exactly, unlike floating point. */
export function shiftDecimal(digits: string, shift: number): string {
  const [whole = '0', fraction = ''] = digits.split('.')
  const all = whole + fraction
  const at = whole.length + shift
  const padded = at <= 0 ? '0'.repeat(1 - at) + all : all.padEnd(at, '0')
  const point = Math.max(at, 1)
  const kept = padded.slice(point).replace(/0+$/, '')
  return `${padded.slice(0, point).replace(/^0+(?=\d)/, '')}${kept === '' ? '' : `.${kept}`}`
}
