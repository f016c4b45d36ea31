/** Limits for the Markdown parser, whose time is not linear in what they bound. No real document comes near. */
const limits = {
  /** Characters typed by a person: the parser takes quadratic time for some of them. */
  typed: 50_000,
  typedLines: 5_000,
  /** Characters produced by a template. */
  length: 1_000_000,
  lines: 100_000,
  /** Nested `>` and list marks at the start of one line. */
  marks: 20,
  /** Lines beginning with `>`. */
  quotes: 2000,
  /** Opening brackets between blank lines, and in total those of footnotes and definitions. */
  brackets: 1000,
  references: 2000,
  /** `|` in one line, which separate table cells. */
  bounds: 500,
} as const

/** Where a text exceeds the limits: the line from 1, and what there is too much of (Chinese). */
export interface Excess {
  readonly line: number
  readonly what: string
}

const lead = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/

/** Checks a text in one pass before it is parsed: one typed by a person, or one produced by a template. */
export function findExcess(text: string, origin: 'typed' | 'given'): Excess | undefined {
  const most = origin === 'typed' ? limits.typed : limits.length
  const mostLines = origin === 'typed' ? limits.typedLines : limits.lines
  if (text.length > most) return { line: 1, what: `文字超过了${most / 10_000}万字` }
  let [line, quotes, brackets, references] = [0, 0, 0, 0]
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    const written = text.slice(start, end)
    start = end + 1
    line += 1
    if (line > mostLines) return { line, what: `文字超过了${mostLines}行` }
    const marks = lead.exec(written)?.[0] ?? ''
    if ((marks.match(/[>*+.)-]/g) ?? []).length > limits.marks)
      return { line, what: `引用和列表一层套一层，超过了${limits.marks}层` }
    if (marks.includes('>')) quotes += 1
    if (quotes > limits.quotes) return { line, what: `“>”开头的行超过了${limits.quotes}行` }
    brackets = written.trim() === '' ? 0 : brackets + countOf(written, '[')
    if (brackets > limits.brackets) return { line, what: `一段里的方括号“[”超过了${limits.brackets}个` }
    if (countOf(written, '|') > limits.bounds) return { line, what: `一行里的“|”超过了${limits.bounds}个` }
    references += countOf(written, '[^') + countOf(written, '](') + (/^ {0,3}\[/.test(written) ? 1 : 0)
    if (references > limits.references) return { line, what: `脚注和链接的说明超过了${limits.references}处` }
  }
  return undefined
}

function countOf(text: string, part: string): number {
  let count = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count += 1
  return count
}
