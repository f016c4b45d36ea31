import { toHalfWidth } from '../../text/index.ts'
import { type NumberText, parseNumberText } from './number-text.ts'
import { accept, type Reading, type ReadText, refuse } from './reading.ts'

/** Larger counts in a school are typing errors. */
export const largestCount = 1_000_000
/** In yuan: one hundred million. */
export const largestAmount = 100_000_000
/** In seconds: a day. */
export const longestDuration = 86_400

const approximatePrefix = /^(大?约|将?近|不到|超过)\s*[\d〇一二两三四五六七八九十百千万]/
const approximateRest = /^[余多来几]|(左右|上下|以上|以下|余|多)$/

const unitSynonyms: ReadonlyMap<string, string> = new Map([
  ['㎡', '平方米'],
  ['m2', '平方米'],
  ['m²', '平方米'],
  ['平米', '平方米'],
  ['平方', '平方米'],
  ['m', '米'],
  ['kg', '千克'],
])

const oneNumber = '写一个准确的数，可以带量词，如 3 或 3盏。'

/** Parses the number at the beginning, or gives the reason why there is none that a ledger can hold. */
function readNumber(text: string, largest: number, hint: string): NumberText | Reading {
  const parsed = parseNumberText(text)
  if (approximatePrefix.test(toHalfWidth(text)) || (parsed && approximateRest.test(parsed.rest))) {
    return refuse('wrong-number', '台账里要写准确的数，约数由程序在公文里按规则写', hint)
  }
  if (!parsed) return refuse('wrong-type', '不是数', hint)
  if (parsed.value < 0) return refuse('wrong-number', '不能是负数', hint)
  if (parsed.value > largest)
    return refuse('wrong-number', `大得不合常理（超过${largest}）`, '检查是不是多打了几位。')
  return parsed
}

const isUnit = (rest: string): boolean => /^[\p{Script=Han}A-Za-z㎡²³/]{0,6}$/u.test(rest)

const normalUnit = (unit: string): string => unitSynonyms.get(unit) ?? unit

/** Checks the measure word after a number against the one that the field declares. */
function checkUnit(rest: string, declared: string | undefined, hint: string): Reading | undefined {
  if (!isUnit(rest)) return refuse('wrong-number', `数后面的“${rest}”看不懂`, hint)
  if (declared === undefined || rest === '' || normalUnit(rest) === declared) return undefined
  return refuse('unit-conflict', `单位应是“${declared}”，不是“${rest}”`, `换算成“${declared}”，或者只写数。`)
}

export const readInteger: ReadText = (text, field) => {
  const hint = '写一个整数，如 856。'
  const number = readNumber(text, largestCount, hint)
  if ('type' in number) return number
  if (number.decimals > 0) return refuse('wrong-number', '要写整数', hint)
  return checkUnit(number.rest, field.unit, hint) ?? accept(number.value)
}

export const readDecimal: ReadText = (text, field) => {
  const hint = '写一个数，如 120 或 120.5。'
  const number = readNumber(text, largestAmount, hint)
  if ('type' in number) return number
  return checkUnit(number.rest, field.unit, hint) ?? accept(number.value)
}

/** `3`, `3盏`; the measure word is returned separately. */
export const readQuantity: ReadText = (text, field) => {
  const number = readNumber(text, largestCount, oneNumber)
  if ('type' in number) return number
  return checkUnit(number.rest, field.unit, oneNumber) ?? accept(number.value, normalUnit(number.rest))
}

/** The measure word behind a number as a ledger reads it, however the number is written: 盏 of 3盏, 三盏 and 2万盏; empty if there is none. */
export const unitBehind = (text: string): string => normalUnit(parseNumberText(text)?.rest ?? '')

/** Yuan with at most two decimals: 1280, ￥1,280.50, 1280元, 1.2万元. */
export const readMoney: ReadText = (text) => {
  const hint = '写多少元，如 1280、1280.50、1.2万元。'
  const number = readNumber(text.replace(/^(人民币)?\s*[￥¥]?\s*/, ''), largestAmount, hint)
  if ('type' in number) return number
  if (!/^(元|元整|块|块钱|圆)?$/.test(number.rest))
    return refuse('wrong-number', `数后面的“${number.rest}”看不懂`, hint)
  if (number.decimals > 2) return refuse('wrong-number', '金额最多到分（两位小数）', hint)
  return accept(number.value)
}

export const readPercent: ReadText = (text) => {
  const hint = '写 0 到 100，如 85 或 85%。'
  const number = readNumber(text.replace(/^百分之/, ''), Number.POSITIVE_INFINITY, hint)
  if ('type' in number) return number
  if (!/^%?$/.test(number.rest)) return refuse('wrong-number', `数后面的“${number.rest}”看不懂`, hint)
  return number.value > 100 ? refuse('wrong-number', '百分比不能超过100', hint) : accept(number.value)
}

/** Seconds: 200, 200秒, 3分20秒, 3分钟, 3:20, 2分半. */
export const readDuration: ReadText = (text) => {
  const hint = '写秒数，或 3分20秒。'
  if (/^[-−－]/.test(text)) return refuse('wrong-number', '不能是负数', hint)
  const clock = /^(\d+)[:：](\d{1,2})$/.exec(text)
  const words = /^(?:(\d+)(?:小时|时))?(?:(\d+)分钟?(半)?)?(?:(\d+)秒?)?钟?$/.exec(text.replace(/\s+/g, ''))
  if (!clock && !words) return refuse('wrong-type', '不是时长', hint)
  const seconds = clock
    ? Number(clock[1]) * 60 + Number(clock[2])
    : Number(words?.[1] ?? 0) * 3600 +
      Number(words?.[2] ?? 0) * 60 +
      (words?.[3] ? 30 : 0) +
      Number(words?.[4] ?? 0)
  return seconds > longestDuration ? refuse('wrong-number', '超过一天，不合常理', hint) : accept(seconds)
}
