/** What of a text the Markdown parser is given; it takes more than its share of time for what is beyond. No document comes near. */
const limits = {
  /** Characters of what a person typed: the parser takes the square of some of it. */
  typed: 50_000,
  typedLines: 5_000,
  /** Characters of what a template gives. */
  length: 1_000_000,
  lines: 100_000,
  /** `>` and list marks at the start of one line, one inside the other. */
  marks: 20,
  /** Lines that begin with `>`. */
  quotes: 2000,
  /** Opening brackets between blank lines, and of footnotes and definitions in all. */
  brackets: 1000,
  references: 2000,
  /** `|` in one line: the bounds of the cells of a table. */
  bounds: 500,
} as const

/** Where a text is beyond the limits: the line from 1, and what there is too much of (Chinese). */
export interface Excess {
  readonly line: number
  readonly what: string
}

const lead = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/

/** Looks through a text once, before it is parsed: one that a person typed, or one that a template gave. */
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
