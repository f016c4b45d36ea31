/** A part of a text that can be parsed by itself: one record of a list, or one top-level key with what is below it. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** `item` begins with a dash at the column of the records, or before it. */
  readonly type: 'item' | 'key'
}

/**
 * Splits an invalid text at the lines where records (or top-level keys) begin, so that one broken record does not hide the
 * others. A record of a list under a key (`records:`) is a piece of its own.
 */
export function splitPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  const dash = /^( *)- /m.exec(text)?.[1]?.length
  const isLedger = dash !== undefined && listStandsAlone(text)
  let start = 0
  while (start < text.length) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next + 1
    const line = text.slice(start, end)
    const indent = line.length - line.trimStart().length
    const item = isLedger && indent <= dash && /^ *-( |\n|$)/.test(line)
    const key = indent === 0 && /^[^\s#]/.test(line) && !/^(-( |\n|$)|---|\.\.\.|%)/.test(line)
    const last = pieces.at(-1)
    if (item || key) pieces.push({ start, end, type: item ? 'item' : 'key' })
    else if (last) pieces[pieces.length - 1] = { ...last, end }
    start = end
  }
  return pieces
}

/** Whether the first list of the text is its records: it is preceded by nothing but a key `complete` or `records`. */
function listStandsAlone(text: string): boolean {
  const before = text.slice(0, /^ *- /m.exec(text)?.index ?? 0)
  const keys = before.split('\n').filter((line) => /^[^\s#-]/.test(line) && !/^(---|%)/.test(line))
  return keys.every((key) => /^(complete|records|完整|记录)\s*:/.test(key))
}
