import { mayBreakLatin } from './latin-breaks.ts'
import { asian, isLetter } from './scripts.ts'

/** What a word processor looks at when it breaks a line. */
export interface ScriptedText {
  readonly codes: Int32Array
  readonly scripts: Uint8Array
  /** Where the stretch of one script and look begins that a character belongs to. */
  readonly portions: Int32Array
}

/** Characters that LibreOffice's locale data for zh-CN keep from a line's start and end; a Word file cannot change them. */
const atStart = toSet(
  ':!),.:;?]}¢\'"、。〉》」』】〕〗〞︰︱︳﹐､﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？｜｝︴︶︸︺︼︾﹀﹂﹄﹏～￠々‖•·ˇˉ―-′’”',
)
const atEnd = toSet('([{£¥\'"‵〈《「『【〔〖（［｛￡￥〝︵︷︹︻︽︿﹁﹃﹙﹛﹝‘“')

function toSet(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.codePointAt(0) ?? 0))
}

const slash = 0x2f
const longestPath = 66

const isSpace = (code: number | undefined): boolean => code === 0x20 || code === 0x3000

/**
 * Where a word processor ends a line that begins at `start` and whose first character that does not fit is `cut`:
 * `start < result <= cut`, or beyond `cut` where blanks follow, which may hang. Follows LibreOffice (README.md).
 */
export function naturalBreak(text: ScriptedText, start: number, cut: number): number {
  const { codes, portions } = text
  if (isSpace(codes[cut])) return skipSpaces(codes, cut)
  let portion = portions[cut] ?? 0
  let at = cut
  for (;;) {
    at = breakBefore(text, start, portion, at)
    if (at <= start) return Math.max(cut, start + 1)
    if (at >= portion) return at
    // The break lies before this portion: the one before it is set again, its last character not fitting.
    at = portion - 1
    portion = portions[at] ?? 0
    if (isSpace(codes[at])) return skipSpaces(codes, at)
  }
}

function breakBefore(text: ScriptedText, start: number, portion: number, cut: number): number {
  const { codes } = text
  let at = cut
  if (ruledByAsian(text, portion, cut)) {
    while (at > start && (atStart.has(codes[at] ?? 0) || atEnd.has(codes[at - 1] ?? 0))) at--
    return at
  }
  while (at > start && !(mayBreakLatin(codes, at) && (at < cut || codes[at - 1] !== slash))) at--
  return codes[at - 1] === slash ? beforePath(codes, at) : at
}

/** A word with a stroke in it (km/h) is kept together if a blank stands not too far before it. */
function beforePath(codes: Int32Array, end: number): number {
  for (let at = end - 2; at >= 0 && end - at < longestPath; at--) if (isSpace(codes[at])) return at + 1
  return end
}

/** The language of the last letter up to the cut decides, not that of punctuation beside it. */
function ruledByAsian({ codes, scripts }: ScriptedText, portion: number, cut: number): boolean {
  let letter = cut
  while (letter > 0 && !isLetter(codes[letter] ?? 0)) letter--
  return scripts[Math.min(letter, portion)] === asian
}

function skipSpaces(codes: Int32Array, from: number): number {
  let at = from
  while (at < codes.length && isSpace(codes[at])) at++
  return at
}
