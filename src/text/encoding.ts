/**
 * The result of decoding a file. `text` is present even for a wrong encoding that could be guessed, so that the rest can be
 * checked.
 */
export type DecodedText =
  | { readonly encoding: 'utf-8'; readonly text: string }
  | { readonly encoding: 'gbk' | 'utf-16'; readonly text: string }
  | { readonly encoding: 'unknown'; readonly text: string; readonly badOffset: number }

const decodeStrictly = (bytes: Uint8Array, label: string): string | undefined => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    // It is not in this encoding; the next one is tried.
    return undefined
  }
}

/** Detects UTF-16 by its byte order mark, or by zero bytes where ASCII text in UTF-16 has them. */
function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  let even = 0
  let odd = 0
  const length = Math.min(bytes.length, 256)
  for (let i = 0; i < length; i++) {
    if (bytes[i] !== 0) continue
    if (i % 2 === 0) even++
    else odd++
  }
  if (odd > 2 && even === 0) return 'utf-16le'
  if (even > 2 && odd === 0) return 'utf-16be'
  return undefined
}

/**
 * Decodes a text file. UTF-8 is accepted, with or without a byte order mark; GBK (as saved by old versions of Notepad and Excel),
 * which GB18030 extends by rare characters of names, and UTF-16 are recognised. Otherwise, `badOffset` is the UTF-16 offset in `text` of the first invalid character. Line ends
 * become `\n`.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = utf16Label(bytes)
  if (wide) return { encoding: 'utf-16', text: unifyLineEnds(new TextDecoder(wide).decode(bytes)) }
  const utf8 = decodeStrictly(bytes, 'utf-8')
  if (utf8 !== undefined) return { encoding: 'utf-8', text: unifyLineEnds(utf8) }
  const text = unifyLineEnds(new TextDecoder('utf-8').decode(bytes))
  const gbk = isMostlyUtf8(text) ? undefined : decodeStrictly(bytes, 'gb18030')
  if (gbk !== undefined) return { encoding: 'gbk', text: unifyLineEnds(gbk) }
  return { encoding: 'unknown', text, badOffset: Math.max(0, text.indexOf('\ufffd')) }
}

/**
 * Whether a text is UTF-8 with a few damaged bytes, which would also decode as GBK, but into nonsense: it has more Chinese
 * characters than replacement characters.
 */
const isMostlyUtf8 = (text: string): boolean =>
  text.replace(/[^\p{Script=Han}]+/gu, '').length > text.replace(/[^\ufffd]+/g, '').length

const unifyLineEnds = (text: string): string => text.replace(/\r\n?/g, '\n')
