import { isSpace, skipSpaces } from './characters.ts'
import { mayBreakLatin } from './latin-break.ts'
import { asian } from './scripts.ts'

/** What LibreOffice's line breaking depends on. */
export interface ScriptedText {
  readonly codes: Int32Array
  /** The script of the last letter up to each character, which determines how its line ends. */
  readonly ruling: Uint8Array
  /** The start of the portion (the run of one script and look) that a character belongs to. */
  readonly portions: Int32Array
}

/** Characters that LibreOffice's zh-CN locale data keeps from line starts and ends; a Word file cannot change them. */
const atStart = toSet(
  ':!),.:;?]}¢\'"、。〉》」』】〕〗〞︰︱︳﹐､﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？｜｝︴︶︸︺︼︾﹀﹂﹄﹏～￠々‖•·ˇˉ―-′’”',
)
const atEnd = toSet('([{£¥\'"‵〈《「『【〔〖（［｛￡￥〝︵︷︹︻︽︿﹁﹃﹙﹛﹝‘“')

function toSet(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.codePointAt(0) ?? 0))
}

const slash = 0x2f
const longestPath = 66

/**
 * Where LibreOffice ends a line that begins at `start` and whose first character that does not fit is `cut`: `start < result
 * <= cut`, or beyond `cut` if blanks follow, which may hang (README.md).
 */
export function libreOfficeBreak(text: ScriptedText, start: number, cut: number): number {
  const { codes, portions } = text
  if (isSpace(codes[cut])) return skipSpaces(codes, cut)
  let portion = portions[cut] ?? 0
  let at = cut
  for (;;) {
    at = breakBefore(text, start, at)
    if (at <= start) return Math.max(cut, start + 1)
    if (at >= portion) return at
    // The break is before this portion: the preceding one is broken again, as if its last character did not fit.
    at = portion - 1
    portion = portions[at] ?? 0
    if (isSpace(codes[at])) return skipSpaces(codes, at)
  }
}

function breakBefore(text: ScriptedText, start: number, cut: number): number {
  const { codes, ruling } = text
  let at = cut
  if (ruling[cut] === asian) {
    while (at > start && (atStart.has(codes[at] ?? 0) || atEnd.has(codes[at - 1] ?? 0))) at--
    return at
  }
  while (at > start && !(mayBreakLatin(codes, at) && (at < cut || codes[at - 1] !== slash))) at--
  return codes[at - 1] === slash ? beforePath(codes, at) : at
}

/** A word with a slash in it (km/h) is kept together if a blank comes not too far before it. */
function beforePath(codes: Int32Array, end: number): number {
  for (let at = end - 2; at >= 0 && end - at < longestPath; at--) if (isSpace(codes[at])) return at + 1
  return end
}
