/** A character that no document may contain: its Chinese description, and its UTF-16 offset. */
export interface ForbiddenCharacter {
  readonly offset: number
  readonly length: number
  /** `U+E000`. */
  readonly code: string
  readonly what: string
}

/** Tabs and line ends are allowed. Lone surrogates match \p{Cs} in unicode mode. */
const pattern =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|[\u202a-\u202e\u2066-\u2069]|\p{Co}|\p{Cs}|\p{Noncharacter_Code_Point}|\ufffd|[\u200b\u2028\u2029\ufeff]/gu

const describe = (character: string): string => {
  if (/\p{Co}/u.test(character)) return '私用区字符'
  if (character === '\ufffd') return '转码时丢失的字符'
  if (/[\u202a-\u202e\u2066-\u2069]/u.test(character)) return '改变文字方向的控制字符'
  if (/[\u200b\u2028\u2029\ufeff]/u.test(character)) return '看不见的字符'
  if (/\p{Cc}/u.test(character)) return '控制字符'
  return '无效字符'
}

/** Every control, private-use or otherwise unprintable character of a text, in order. */
export function* findForbidden(text: string): Generator<ForbiddenCharacter> {
  for (const match of text.matchAll(pattern)) {
    const character = match[0]
    const code = character.codePointAt(0) ?? 0
    yield {
      offset: match.index,
      length: character.length,
      code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
      what: describe(character),
    }
  }
}

/** Whether a text has such a character. */
export const hasForbidden = (text: string): boolean => findForbidden(text).next().done !== true

/** Kinds of characters that were visible, so that a box shows where each was; the others were invisible. */
const seen: ReadonlySet<string> = new Set(['私用区字符', '转码时丢失的字符', '无效字符'])

/** Removes characters that no document may contain from a text from outside, and counts how many were replaced by boxes (□). */
export function dropForbidden(text: string): { readonly text: string; readonly boxes: number } {
  let [kept, at, boxes] = ['', 0, 0]
  for (const { offset, length, what } of findForbidden(text)) {
    const isSeen = seen.has(what)
    kept += text.slice(at, offset) + (isSeen ? '□' : '')
    at = offset + length
    if (isSeen) boxes += 1
  }
  return { text: kept + text.slice(at), boxes }
}
