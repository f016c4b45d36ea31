import { measureWords } from '../../text/index.ts'

/**
 * Characters that must not begin a line (避头): GB/T 15834-2011, clause 5.1, and clreq 2024-03, with the dash and the ellipsis,
 * whose halves are therefore never separated. Word takes the list as `noLineBreaksBefore` (at most 100 characters).
 */
export const forbiddenAtStart =
  '!%),.:;>?]}¢¨°·ˇˉ–—―‖’”…‰′″›℃℉∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），－．／：；？］｀｜｝～￠'

/** Characters that must not end a line (避尾): Word's `noLineBreaksAfter` (at most 50 characters). */
export const forbiddenAtEnd = '$([{£¥‘“〈《「『【〔〖〝﹙﹛＄（／［｛￡￥'

const starts = new Set(Array.from(forbiddenAtStart, (character) => character.charCodeAt(0)))
const ends = new Set(Array.from(forbiddenAtEnd, (character) => character.charCodeAt(0)))

/** Whether a line must not begin with this code unit. */
export const isForbiddenAtStart = (codeUnit: number): boolean => starts.has(codeUnit)

/** Whether a line must not end with this code unit. */
export const isForbiddenAtEnd = (codeUnit: number): boolean => ends.has(codeUnit)

const furtherUnits = ['%', '％', '‰', '℃', '℉', '月份', '季度', '学年', '学期', '时', '㎡', '㎏']
/** Units that are written differently in Traditional Chinese. */
const traditionalUnits =
  '隻 個 張 頁 臺 頂 雙 冊 項 處 條 盞 塊 輛 間 棟 層 對 組 場 節 屆 週 學時 課時 小時 分鐘 畝 公頃 噸 種 類 輪 顆 門 盤 頭 號 戶 學年 學期 萬元'
const units = [...measureWords, ...furtherUnits, ...traditionalUnits.split(' ')]
  .sort((a, b) => b.length - a.length)
  .join('|')

/** Numbers of standards such as GB/T 9704—2012, and numbers with what they count, such as 80余次, 第3批, 2026年, 98.5%. */
const pattern = new RegExp(
  `[A-Z]{2,}(?:/[A-Z]+)? ?\\d+(?:\\.\\d+)*[—–-]\\d{4}|第?\\d+(?:[.,:/~～–—·-]\\d+)*[多余餘来來]?[万萬亿億]?(?:${units})?`,
  'g',
)
const digit = /\d/

/**
 * Marks each character before which a line should not begin: 1 if a rule of the standard forbids it (kinsoku, or within a number
 * and its unit), otherwise 0.
 * @param offsets code-unit offset of each character in `text`
 */
export function markUnbreakable(text: string, codes: Int32Array, offsets: Int32Array): Uint8Array {
  const marks = new Uint8Array(codes.length)
  for (let i = 1; i < codes.length; i++) {
    if (isForbiddenAtStart(codes[i] ?? 0) || isForbiddenAtEnd(codes[i - 1] ?? 0)) marks[i] = 1
  }
  if (!digit.test(text)) return marks
  let i = 0
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length
    while ((offsets[i] ?? end) <= match.index) i++
    while (i < codes.length && (offsets[i] ?? end) < end) marks[i++] = 1
  }
  return marks
}
