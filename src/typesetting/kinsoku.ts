/**
 * Characters that must not begin a line (避头). GB/T 15834-2011 clause 5.1 and clreq 2024-03, with the dash and the
 * ellipsis, whose halves therefore never part. Word takes the list as `noLineBreaksBefore` (at most 100 characters).
 */
export const forbiddenAtStart =
  '!%),.:;>?]}¢¨°·ˇˉ–—―‖’”…‰′″›℃℉∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），－．／：；？］｀｜｝～￠'

/** Characters that must not end a line (避尾): Word's `noLineBreaksAfter` (at most 50 characters). */
export const forbiddenAtEnd = '$([{£¥‘“〈《「『【〔〖〝﹙﹛＄（／［｛￡￥'

const starts = new Set(Array.from(forbiddenAtStart, (character) => character.charCodeAt(0)))
const ends = new Set(Array.from(forbiddenAtEnd, (character) => character.charCodeAt(0)))

/** Whether a line may not begin with this code unit. */
export const isForbiddenAtStart = (codeUnit: number): boolean => starts.has(codeUnit)

/** Whether a line may not end with this code unit. */
export const isForbiddenAtEnd = (codeUnit: number): boolean => ends.has(codeUnit)
