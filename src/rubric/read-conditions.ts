import { type Diagnostic, diagnose, type Location, type Outcome } from '../diagnostics/index.ts'
import { type Condition, parseCondition } from '../facts/index.ts'

/** `name="值"`; the name may be in brackets, and a value without blanks needs no quotes. */
const one = /\s*(?:\[([^\]\s]+)\]|([^\s=["'“”]+))\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'“”]+))(?=\s|$)/y

/**
 * Parses conditions as written in templates: `level="常规" not-scope="食堂" min-cost=1000`. Anything invalid is reported at its
 * location.
 */
export function readConditions(
  text: string,
  location: Location,
  source: string,
): Outcome<readonly Condition[]> {
  const conditions: Condition[] = []
  let at = 0
  const end = text.trimEnd().length
  while (at < end) {
    one.lastIndex = at
    const match = one.exec(text)
    if (!match) {
      const rest = text.slice(at, end)
      const blanks = rest.length - rest.trimStart().length
      const place = placeOf(text, at + blanks, end, location, source)
      return { value: conditions, diagnostics: [unreadable(rest.trim(), place)] }
    }
    const [, bracketed, bare, ...values] = match
    conditions.push(parseCondition(bracketed ?? bare ?? '', values.find(Boolean) ?? ''))
    at = one.lastIndex
  }
  return { value: conditions, diagnostics: [] }
}

const unreadable = (rest: string, location: Location): Diagnostic =>
  diagnose('review-rubric', `“${rest}”不是条件的写法`, location, [
    '写成 名称="值"，几个条件之间空一格，引号用英文的，如 level="常规" not-scope="食堂"。',
  ])

/** The location of part of a value: exact if the file contains the value literally, else that of the whole value. */
function placeOf(text: string, start: number, end: number, location: Location, source: string): Location {
  const line = source.split('\n')[location.line - 1] ?? ''
  const shift = line.slice(location.column - 1).indexOf(text)
  return shift < 0 || shift > 1
    ? location
    : { ...location, column: location.column + shift + start, length: Math.max(1, end - start) }
}
