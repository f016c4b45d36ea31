/** A number as a text says it, and the exact values that it may stand for. */
export interface SaidNumber {
  /** As written: 80余, 近两万, 1.2万, 四十余. */
  readonly words: string
  readonly index: number
  readonly least: number
  readonly most: number
}

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** 四百三十六 is 436, 两万 20000. */
function readHan(words: string): number {
  let [total, section, digit] = [0, 0, 0]
  for (const sign of words) {
    if (sign === '万') {
      total += (section + digit) * 10_000
      ;[section, digit] = [0, 0]
    } else if (powers[sign] !== undefined) {
      section += (digit === 0 ? 1 : digit) * powers[sign]
      digit = 0
    } else digit = digits[sign] ?? 0
  }
  return total + section + digit
}

const numberWords =
  /(不超过|不足|近|约)?(?:(\d+(?:\.\d+)?)(万)?|([零〇一二两三四五六七八九十百千]+万?[零〇一二两三四五六七八九十百千]*))([余多])?/gu

/** The value of the last place that is not 0: 10 of 80, 1000 of 12000. */
function lastPlace(value: number): number {
  let place = 1
  while (value !== 0 && Number.isInteger(value) && value % (place * 10) === 0) place *= 10
  return place
}

/** What a number with the words around it may stand for. */
function rangeOf(value: number, decimals: number, before: string, after: string): readonly [number, number] {
  const place = lastPlace(value)
  if (after === '以上') return [value, Number.POSITIVE_INFINITY]
  if (before === '不超过') return [Number.NEGATIVE_INFINITY, value]
  if (before === '不足' || before === '近') return [value - place, value]
  if (before === '约') return [value - place / 2, value + place / 2]
  if (after === '余' || after === '多') return [value, value + place]
  return [value - decimals, value + decimals]
}

/** The numbers of a text, Arabic and Han. */
function numbersIn(text: string): readonly SaidNumber[] {
  return Array.from(text.matchAll(numberWords), (found) => {
    const [words, before = '', arabic, tenThousand, han = '', after = ''] = found
    const unit = tenThousand === undefined ? 1 : 10_000
    const value = arabic === undefined ? readHan(han) : Number(arabic) * unit
    const places = arabic?.split('.')[1]?.length ?? 0
    const isRounded = places > 0 || unit > 1
    const isShare = text.startsWith('%', found.index + words.length)
    const half = isShare ? 0.5 : 0.5 * 10 ** -places * unit
    const isLeast = /^[^\d，。、；]{0,2}以上/u.test(text.slice(found.index + words.length))
    const [least, most] = rangeOf(
      value,
      isRounded || isShare ? half + 1e-6 : 0,
      before,
      isLeast ? '以上' : after,
    )
    return { words, index: found.index, least, most }
  })
}

/** Whether a number that is said may stand for an exact one. */
export const standsFor = ({ least, most }: SaidNumber, exact: number): boolean =>
  exact >= least && exact <= most

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
const anyNumber = numberWords.source.replace(/\((?!\?)/gu, '(?:')

/** The number that a text says now where it said an exact one in some words: the words around it are the same. */
export function findAgain(words: string, exact: number, said: string): SaidNumber | undefined {
  const numbers = numbersIn(words)
  const meant = numbers.find((number) => standsFor(number, exact))
  if (!meant) return undefined
  let [source, end] = ['', 0]
  for (const number of numbers) {
    source += escaped(words.slice(end, number.index))
    source += number === meant ? `(?<number>${anyNumber})` : anyNumber
    end = number.index + number.words.length
  }
  const found = new RegExp(source + escaped(words.slice(end)), 'du').exec(said)
  const start = found?.indices?.groups?.number?.[0]
  return numbersIn(said).find(({ index }) => index === start)
}
