/** The end of a name that a number after it would run into: digits, Latin and Greek letters, signs, Han numerals, words of 约数. */
const openEnd =
  /[\p{N}\p{Script=Latin}\p{Script=Greek}\p{S}%‰°′″.．·\-–—－~～/／&*#@＃＠〇零一二两三四五六七八九十百千万亿半第共近约余多足过]$/u
const openBeginning = /^[\p{N}.．〇零一二两三四五六七八九十百千万亿半余多以左]/u
/** A number that ends without a measure word: 120, 三十余. */
const bareEnd = /[\p{N}〇零一二两三四五六七八九十百千万亿余多]$/u

/** Whether a count written right after a name would be read as part of it: LED灯18W and 3支, A4纸70g and 50包. */
export const runsIntoCount = (name: string): boolean => openEnd.test(name)

/** Whether a count written right before a name would be read as part of it: 120 and 84消毒液; 120瓶 would not. */
export const countRunsInto = (count: string, name: string): boolean =>
  bareEnd.test(count) && openBeginning.test(name)
