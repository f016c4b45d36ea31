import { findFlowSlips } from './find-flow-slips.ts'
import { canBegin, firstState, nearestColumn, noteKey, type ScanState } from './line-scanner.ts'
import type { Slip } from './slip.ts'

/**
 * A line being scanned: `at` is the file offset of `rest`, the part still to be scanned; `column` counts columns after mending.
 */
interface Line {
  at: number
  rest: string
  column: number
}

const keyText = String.raw`[^\s:：,，、。；[\]{}#&*!|>%@\x60"'“”‘’-][^\s:：,，。；[\]{}#"'“”‘’]{0,19}`
/** A key that opens with an ASCII quote is closed before its colon: inside quotes, a colon of either width is text. */
const keyPattern = new RegExp(
  String.raw`^("${keyText}["”]|'${keyText}['’]|[“‘]?${keyText}["'”’]?)([ \u3000\u00a0]*)([:：])(.*)$`,
)
const wideDash = /^([－—–−])(?!\1)[ \u3000\u00a0]*/
const blockScalar = /^[|>][-+0-9]*\s*(#.*)?$/

/**
 * Finds slips of Chinese typing line by line, before YAML parses the text: full-width colons, dashes, spaces and quotes in place
 * of ASCII ones, tabs, and colons and dashes without a following space. Block scalars, comments and continued values are left
 * alone. `isKey` decides whether a word is a known key where the line alone is ambiguous.
 */
export function findSlips(text: string, isKey: (word: string) => boolean): readonly Slip[] {
  const slips: Slip[] = []
  const state = firstState()
  let start = 0
  while (start <= text.length) {
    const lineEnd = text.indexOf('\n', start)
    const end = lineEnd < 0 ? text.length : lineEnd
    scanLine({ at: start, rest: text.slice(start, end), column: 0 }, state, isKey, slips)
    start = end + 1
  }
  return slips
}

function scanLine(line: Line, state: ScanState, isKey: (word: string) => boolean, slips: Slip[]): void {
  const lead = /^[ \t\u3000\u00a0]*/.exec(line.rest)?.[0] ?? ''
  const body = line.rest.slice(lead.length)
  if (body === '' || body.startsWith('#')) return
  const odd = /[\t\u3000\u00a0]/.test(lead)
  const written = columnsOf(lead)
  if (state.blockColumn !== undefined) {
    if (written > state.blockColumn) return
    state.blockColumn = undefined
  }
  const entry = keyPattern.test(body) || body.startsWith('- ') || wideDash.test(body)
  const column = odd && entry ? nearestColumn(state, written) : written
  // YAML allows tabs before a continuation line, but treats full-width spaces as text.
  if (odd && (entry || !/^[ \t]*$/.test(lead))) slips.push(leadSlip(line.at, lead, column))
  if (!canBegin(state, column)) return
  advance(line, lead.length)
  line.column = column
  const dashes = readDashes(line, state, isKey, slips)
  readKey(line, state, isKey, slips, dashes)
}

/** The columns of an indentation; a tab counts as two, like a full-width space. */
const columnsOf = (lead: string): number =>
  Array.from(lead).reduce((sum, character) => sum + (character === ' ' || character === '\u00a0' ? 1 : 2), 0)

function leadSlip(at: number, lead: string, column: number): Slip {
  const code = lead.includes('\t') ? 'yaml-tab' : 'fullwidth-space'
  const first = lead.search(/[\t\u3000\u00a0]/)
  return {
    code,
    start: at,
    end: at + lead.length,
    replacement: ' '.repeat(column),
    mark: { start: at + first, end: at + lead.length },
  }
}

function advance(line: Line, length: number): void {
  line.at += length
  line.rest = line.rest.slice(length)
}

/** Scans `- `, mending it; returns the number of dashes and the column of the last. */
function readDashes(
  line: Line,
  state: ScanState,
  isKey: (word: string) => boolean,
  slips: Slip[],
): { count: number; column: number } {
  let count = 0
  let column = line.column
  for (;;) {
    const plain = /^-( +|$)/.exec(line.rest)
    const wide = wideDash.exec(line.rest)
    const width = plain?.[0].length ?? wide?.[0].length ?? tightDash(line.rest, isKey)
    if (width === 0) return { count, column }
    column = line.column
    state.recordColumn ??= column
    if (!plain) {
      const code = wide
        ? 'fullwidth-dash'
        : /^-[\u3000\u00a0]/.test(line.rest)
          ? 'fullwidth-space'
          : 'dash-space'
      const mark = { start: line.at, end: line.at + 1 }
      slips.push({ code, start: line.at, end: line.at + width, replacement: '- ', mark })
    }
    advance(line, width)
    line.column += plain ? width : 2
    count++
  }
}

/** Recognises `-编号: ...` and a dash followed by a full-width space: the length of what is meant as `- `, or 0. */
function tightDash(rest: string, isKey: (word: string) => boolean): number {
  const spaced = /^-[ \u3000\u00a0]*[\u3000\u00a0][ \u3000\u00a0]*/.exec(rest)
  if (spaced) return spaced[0].length
  const key = rest.startsWith('-') ? keyPattern.exec(rest.slice(1))?.[1] : undefined
  return key !== undefined && isKey(bare(key)) ? 1 : 0
}

const bare = (key: string): string => key.replace(/^["“‘']|["”’']$/g, '')

function readKey(
  line: Line,
  state: ScanState,
  isKey: (word: string) => boolean,
  slips: Slip[],
  dashes: { count: number; column: number },
): void {
  if (line.rest.startsWith('{')) findFlowSlips(line.rest, line.at, isKey, slips)
  const match = keyPattern.exec(line.rest)
  const [, key = '', gap = '', colon = '', value = ''] = match ?? []
  const known = isKey(bare(key))
  const begins = dashes.count === 0 || dashes.column === state.recordColumn || known
  const colonAt = line.at + key.length + gap.length
  const slip = match && begins ? colonSlip(colon, value, known, colonAt) : undefined
  const isEntry = match !== null && (slip !== undefined || (colon === ':' && /^( |$)/.test(value)))
  if (!isEntry) {
    // After `- ` or `- &anchor` the first key is on the next line.
    noteKey(state, dashes.column, dashes.count > 0 && /^(&\S+\s*)?$/.test(line.rest))
    return
  }
  if (known) slips.push(...keyQuoteSlips(key, line.at))
  if (slip) slips.push(slip)
  const content = value.replace(/^[ \u3000\u00a0]+/, '')
  if (content.startsWith('{'))
    findFlowSlips(content, colonAt + 1 + value.length - content.length, isKey, slips)
  slips.push(...valueQuoteSlips(content, colonAt + 1 + value.length - content.length))
  noteKey(state, line.column, content === '' || /^(#|&\S+\s*$)/.test(content))
  if (blockScalar.test(content)) state.blockColumn = line.column
}

/**
 * The slip at a colon: it is full-width, is followed by a full-width space or, before a known key only (unlike 8:30), by nothing.
 */
function colonSlip(colon: string, value: string, known: boolean, at: number): Slip | undefined {
  const spaces = /^[ \u3000\u00a0]*/.exec(value)?.[0] ?? ''
  const after = value.length > spaces.length ? ': ' : ':'
  const base = { start: at, end: at + 1 + spaces.length, replacement: after }
  if (colon === '：') return { code: 'fullwidth-colon', ...base, mark: { start: at, end: at + 1 } }
  if (/^ *[\u3000\u00a0]/.test(value)) {
    return { code: 'fullwidth-space', ...base, mark: { start: at + 1, end: at + 1 + spaces.length } }
  }
  if (value !== '' && spaces === '' && known)
    return { code: 'colon-space', ...base, mark: { start: at, end: at + 1 } }
  return undefined
}

const quoteSlip = (at: number): Slip => ({
  code: 'fullwidth-quote',
  start: at,
  end: at + 1,
  replacement: '"',
  mark: { start: at, end: at + 1 },
})

/** The slips of Chinese quotes around a key. */
const keyQuoteSlips = (key: string, at: number): readonly Slip[] =>
  /^[“‘].*[”’]$/.test(key) ? [quoteSlip(at), quoteSlip(at + key.length - 1)] : []

/** The slips of a value that opens with an ASCII quote and closes with a Chinese one, or vice versa. */
function valueQuoteSlips(content: string, at: number): readonly Slip[] {
  const trimmed = content.trimEnd()
  if (/^"[^"]*[“”]$/.test(trimmed)) return [quoteSlip(at + trimmed.length - 1)]
  return /^[“”][^"“”]+"$/.test(trimmed) ? [quoteSlip(at)] : []
}
