import { toHalfWidth } from '../../text/index.ts'

const hanDigits = '零一二三四五六七八九'
const hanNumber = new RegExp(`[${hanDigits}]?十[${hanDigits}]?|[〇${hanDigits}]`, 'g')

/** 十二 is 12; a single digit stays one, so that 二〇二六 is 2026. */
function readHan(text: string): string {
  const [tens, ones] = text.split('十')
  const digit = (one: string | undefined, none: number): number =>
    one === undefined || one === '' ? none : Math.max(hanDigits.indexOf(one), 0)
  return String(ones === undefined ? digit(tens, 0) : digit(tens, 1) * 10 + digit(ones, 0))
}

/** 3年级2班, 3年2班, 3(2)班, 3.2班, 3-2班 and 32班. */
const schoolClass = /(?<!\d)(\d)(?:年级|年|级)?[(.·-]?(\d{1,2})\)?班/g
/** A class as it is said in short: 三2, 3(2), 3.2. */
const shortClass = /^(\d)[(.·-]?(\d{1,2})\)?$/

const plain = (text: string): string =>
  toHalfWidth(text).toLowerCase().replace(/\s/g, '').replace(hanNumber, readHan)

/** A text as it is compared: 三年级（２）班, 三（2）班 and 3年级2班 are the same. */
export const foldText = (text: string): string =>
  plain(text).replace(schoolClass, '$1年级$2班').replace(/[()]/g, '')

/** What a word may be in a text that was folded: 三2 is also a class. */
export function foldWord(word: string): readonly string[] {
  const short = plain(word)
  return [...new Set([foldText(word), ...(shortClass.test(short) ? [foldText(`${short}班`)] : [])])].filter(
    (one) => one !== '',
  )
}
