import { measureWords } from '../text/index.ts'
import { isForbiddenAtEnd, isForbiddenAtStart } from './kinsoku.ts'

const furtherUnits = ['%', '％', '‰', '℃', '℉', '月份', '季度', '学年', '学期', '时', '㎡', '㎏']
/** Those that Traditional Chinese writes otherwise. */
const traditionalUnits =
  '隻 個 張 頁 臺 頂 雙 冊 項 處 條 盞 塊 輛 間 棟 層 對 組 場 節 屆 週 學時 課時 小時 分鐘 畝 公頃 噸 種 類 輪 顆 門 盤 頭 號 戶 學年 學期 萬元'
const units = [...measureWords, ...furtherUnits, ...traditionalUnits.split(' ')]
  .sort((a, b) => b.length - a.length)
  .join('|')

/** Numbers of standards such as GB/T 9704—2012, and numbers with what they count, such as 80余次, 第3批, 2026年, 98.5%. */
const pattern = new RegExp(
  `[A-Z]{2,}(?:/[A-Z]+)? ?\\d+(?:\\.\\d+)*[—–-]\\d{4}|第?\\d+(?:[.,:/~～–—-]\\d+)*[多余餘来來]?[万萬亿億]?(?:${units})?`,
  'g',
)
const digit = /\d/

/**
 * Marks each character before which a line had better not begin: 1 where a rule of the standard forbids it (kinsoku,
 * or within a number and its unit), 0 elsewhere.
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
