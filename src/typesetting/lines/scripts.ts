/**
 * The two scripts that characters are set with; word processors change font, language and breaking rules wherever the script
 * changes.
 */
export const latin = 0
export const asian = 1
const weak = 2

/** Ranges of code points, in order, that have a script of their own; all others follow the preceding character. */
const ranges: readonly (readonly [from: number, to: number, script: number])[] = [
  [0x0003, 0x001f, latin],
  [0x0021, 0x009f, latin],
  [0x00a1, 0x02c6, latin],
  [0x02c8, 0x02c9, latin],
  [0x02cc, 0x02d8, latin],
  [0x02da, 0x02ff, latin],
  [0x0370, 0x058f, latin],
  [0x10a0, 0x10ff, latin],
  [0x1100, 0x11ff, asian],
  [0x1e00, 0x1fff, latin],
  [0x2e80, 0xd7ff, asian],
  [0xf900, 0xfaff, asian],
  [0xfe30, 0xfe4f, asian],
  [0xff00, 0xffef, asian],
  [0x20000, 0x3ffff, asian],
]

/**
 * The script of every character; punctuation common to both takes the script of what precedes it, and counts as Latin at the
 * start.
 */
export function findScripts(codes: Int32Array): Uint8Array {
  const scripts = new Uint8Array(codes.length)
  let current = latin
  for (let i = 0; i < codes.length; i++) {
    const own = ownScript(codes[i] ?? 0)
    if (own !== weak) current = own
    scripts[i] = current
  }
  return scripts
}

function ownScript(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return asian
  if (code >= 0x21 && code <= 0x7e) return latin
  for (const [from, to, script] of ranges) if (code <= to) return code >= from ? script : weak
  return weak
}

const beforeLetters = 0x30

/** Whether a code point is a letter, digit or ideograph, as opposed to punctuation, for changes of script. */
export function isLetter(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return true
  if (code < beforeLetters) return false
  if (code < 0x7f) return code < 0x3a || (code > 0x40 && code < 0x5b) || (code > 0x60 && code < 0x7b)
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(code))
}

/** The script of the last letter up to each character: punctuation next to it has no influence. */
export function findRuling(codes: Int32Array, scripts: Uint8Array): Uint8Array {
  const ruling = new Uint8Array(codes.length)
  let current = scripts[0] ?? 0
  for (let i = 0; i < codes.length; i++) {
    if (isLetter(codes[i] ?? 0)) current = scripts[i] ?? 0
    ruling[i] = current
  }
  return ruling
}

// Without full-width brackets: shaping engines recognise only these as pairs.
const opening = new Set(Array.from('([{<«‘“‹〈《「『【〔〖〘〚', (bracket) => bracket.codePointAt(0) ?? 0))
const closing = new Set(Array.from(')]}>»’”›〉》」』】〕〗〙〛', (bracket) => bracket.codePointAt(0) ?? 0))

/**
 * Marks with 1 the characters that are shaped as part of Latin words: letters, and characters that are neither Latin nor Han
 * themselves (digits, punctuation) up to the next Han character. What follows a pair of brackets goes with what precedes it.
 */
export function findWords(codes: Int32Array, scripts: Uint8Array): Uint8Array {
  const words = new Uint8Array(codes.length)
  const outer: number[] = []
  let current = -1
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? 0
    if (opening.has(code)) outer.push(current)
    else if (closing.has(code)) current = outer.pop() ?? current
    else if (isLetter(code) && !isNumber(code)) {
      const own = scripts[i] === latin ? 1 : 0
      if (current < 0) words.fill(own, 0, i)
      current = own
    }
    words[i] = current === 1 ? 1 : 0
  }
  return words
}

function isNumber(code: number): boolean {
  if (code < 0x80) return code >= 0x30 && code <= 0x39
  return (code < 0x4e00 || code > 0x9fff) && /[\p{Nd}\p{No}]/u.test(String.fromCodePoint(code))
}
