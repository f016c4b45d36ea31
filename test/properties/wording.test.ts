import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  approximate,
  capitalAmount,
  parseHanInteger,
  type QuantityStyle,
  toHan,
  wordPercent,
} from '../../src/text/index.ts'

const styles: readonly QuantityStyle[] = [
  'exact',
  'approximate',
  '余',
  '多',
  '近',
  '以上',
  '不足',
  '左右',
  '约',
  '不超过',
]

/** Reads a worded number as a reader would: the figure, and what is claimed about it. Uses none of the product's code except to read Chinese numerals. */
function read(text: string): { figure: number; claim: string } {
  const match =
    /^(近|不足|约|不超过)?([\d.]+|[零一二两三四五六七八九十百千万亿]+)(万)?(余|多)?次(以上|左右)?$/.exec(text)
  if (!match) throw new Error(`unreadable: ${text}`)
  const [, before, number = '', tenThousands, within, after] = match
  const plain = /^\d/.test(number)
    ? Number(number)
    : parseHanInteger(number.replace(/^(?=[百千万亿]$)/, '一'))
  if (plain === undefined) throw new Error(`unreadable: ${text}`)
  return {
    figure: Math.round(plain * (tenThousands === undefined ? 1 : 10_000)),
    claim: before ?? within ?? after ?? '',
  }
}

const truths: Readonly<Record<string, (exact: number, figure: number) => boolean>> = {
  '': (exact, figure) => exact === figure,
  余: (exact, figure) => exact > figure && exact < figure * 2,
  多: (exact, figure) => exact > figure && exact < figure * 2,
  近: (exact, figure) => exact < figure && exact >= figure * 0.95,
  不足: (exact, figure) => exact < figure && exact >= figure * 0.9,
  约: (exact, figure) => Math.abs(exact - figure) <= exact * 0.05,
  左右: (exact, figure) => Math.abs(exact - figure) <= exact * 0.05,
  以上: (exact, figure) => exact >= figure,
  不超过: (exact, figure) => exact <= figure,
}

const counts = fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 80_000_000 }))

test('a worded number is always true of the exact one', () => {
  fc.assert(
    fc.property(
      counts,
      fc.constantFrom(...styles),
      fc.constantFrom('arabic' as const, 'han' as const),
      fc.constantFrom(undefined, 1 as const, 2 as const),
      (value, style, numerals, digits) => {
        const text = approximate(value, {
          style,
          numerals,
          unit: '次',
          ...(digits !== undefined && { digits }),
        })
        const { figure, claim } = read(text)
        expect(truths[claim]?.(value, figure), `${value} as ${text}`).toBe(true)
      },
    ),
    { numRuns: 3000 },
  )
})

test('a small number and a round one are stated exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 }), fc.constantFrom(...styles), (value, style) => {
      expect(read(approximate(value, { style, unit: '次' })).figure).toBe(value)
    }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 6 }), (figure, zeros) => {
      const value = figure * 10 ** zeros
      for (const style of ['余', '多', '近', 'approximate'] as const) {
        expect(read(approximate(value, { style, unit: '次' }))).toEqual({ figure: value, claim: '' })
      }
    }),
  )
})

test('Chinese numerals below a hundred million read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
      expect(parseHanInteger(toHan(value) ?? '')).toBe(value)
    }),
  )
})

/** Reads capitals back by their place words. */
function readCapitals(text: string): number {
  const digits = '零壹贰叁肆伍陆柒捌玖'
  const worth: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 }
  let [fen, section, yuan, digit] = [0, 0, 0, 0]
  for (const character of text.replace(/^人民币|整$/g, '')) {
    const figure = digits.indexOf(character)
    if (figure >= 0) digit = figure
    else if (character in worth) {
      section += digit * (worth[character] ?? 0)
      digit = 0
    } else if (character === '万' || character === '亿') {
      yuan = (yuan + section + digit) * (character === '万' ? 1e4 : 1e8)
      section = digit = 0
    } else if (character === '元') {
      yuan += section + digit
      section = digit = 0
    } else {
      fen += digit * (character === '角' ? 10 : 1)
      digit = 0
    }
  }
  return yuan * 100 + fen
}

test('capitals read back to the 分', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (fen) => {
      expect(readCapitals(capitalAmount(fen) ?? '')).toBe(fen)
    }),
  )
})

test('a share that is not all or nothing is never stated as such', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 0, max: 2000 }), (whole, part) => {
      fc.pre(part <= whole)
      const text = wordPercent((part / whole) * 100)
      expect(text === '100%').toBe(part === whole)
      expect(text === '0%').toBe(part === 0)
    }),
  )
})
