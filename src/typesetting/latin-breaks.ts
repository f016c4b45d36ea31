import { type LineClass, lineClass } from './line-classes.ts'

const neverBefore = new Set<LineClass>(['CL', 'EX', 'IS', 'SY', 'QU', 'BA', 'HY', 'NS', 'GL', 'SP'])
const neverAfter = new Set<LineClass>(['OP', 'QU', 'GL'])

const inNumbers = new Set<LineClass>(['CL', 'IS', 'SY'])

/** Pairs that stay together beyond those sets (UAX 14 rules LB22 to LB30, in the edition that LibreOffice carries). */
const joined: ReadonlySet<string> = new Set(
  (
    'CL-NS B2-B2 AL-IN ID-IN IN-IN NU-IN ID-PO AL-NU NU-AL PR-ID AL-PR PR-AL PO-AL PR-NU PO-NU PR-OP PO-OP ' +
    'NU-NU NU-PO NU-PR IS-NU IS-AL AL-AL AL-OP NU-OP CL-AL CL-NU'
  ).split(' '),
)

/**
 * Whether Unicode's line breaking lets a line end before character `i`, 0 < i < length: the rule inside Latin words
 * and numbers, and at their edges.
 */
export function mayBreakLatin(codes: Int32Array, i: number): boolean {
  const before = lineClass(codes[i - 1] ?? 0)
  const after = lineClass(codes[i] ?? 0)
  if (after === 'SP' || after === 'CL' || after === 'EX' || after === 'IS' || after === 'SY') return false
  if (before === 'SP') return beforeSpaces(codes, i) !== 'OP'
  if (neverBefore.has(after) || neverAfter.has(before)) return false
  if (joined.has(`${before}-${after}`)) return false
  if (before === 'SY' && after === 'NU') return !followsNumber(codes, i - 1)
  return !((after === 'PO' || after === 'PR') && inNumbers.has(before) && followsNumber(codes, i - 1))
}

function beforeSpaces(codes: Int32Array, i: number): LineClass | undefined {
  let at = i - 1
  while (at >= 0 && codes[at] === 0x20) at--
  return at < 0 ? undefined : lineClass(codes[at] ?? 0)
}

/** Whether what stands before `i` is a number with its inner points and strokes. */
function followsNumber(codes: Int32Array, i: number): boolean {
  for (let at = i - 1; at >= 0; at--) {
    const found = lineClass(codes[at] ?? 0)
    if (found === 'NU') return true
    if (found !== 'IS' && found !== 'SY') return false
  }
  return false
}
