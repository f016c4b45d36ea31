/** The most octets of a line without its line break (RFC 5545, 3.1). */
const longestLine = 75

const octetsOf = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** One content line, folded so that no line exceeds 75 octets and no character is cut (RFC 5545, 3.1); ends in CRLF. */
export function contentLine(name: string, value: string): string {
  let folded = ''
  let octets = 0
  for (const character of `${name}:${value}`) {
    const more = octetsOf(character)
    if (octets + more > longestLine) {
      folded += '\r\n '
      // The space that marks a continuation counts too.
      octets = 1
    }
    folded += character
    octets += more
  }
  return `${folded}\r\n`
}

/** A value of type TEXT: backslash, semicolon, comma and line break are escaped (3.3.11), control characters left out. */
export const escapeText = (text: string): string =>
  text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r?\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')

/** `2026-04-12` as a value of type DATE: 20260412. */
export const dateValue = (day: string): string => day.replaceAll('-', '')
