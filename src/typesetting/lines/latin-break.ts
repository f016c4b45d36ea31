/** Line breaking classes of Unicode Standard Annex 14, as far as Chinese and Latin text needs them. */
export type LineClass =
  | 'AL'
  | 'B2'
  | 'BA'
  | 'CL'
  | 'EX'
  | 'GL'
  | 'HY'
  | 'ID'
  | 'IN'
  | 'IS'
  | 'NS'
  | 'NU'
  | 'OP'
  | 'PO'
  | 'PR'
  | 'QU'
  | 'SP'
  | 'SY'

const members: Readonly<Record<Exclude<LineClass, 'AL' | 'ID' | 'NU'>, string>> = {
  B2: '—⸺⸻',
  BA: '\t|­‐‒–',
  CL: ')]}、。〉》」』】〕〗〙〛〞〟︶︸︺︼︾﹀﹂﹄﹐﹒﹚﹜﹞），．］｝｡｣､',
  EX: '!?！？﹖﹗',
  GL: '\u00a0\u202f‑',
  HY: '-',
  IN: '…‥⋯',
  IS: ',.:;',
  NS: '々〻：；‼⁇⁈⁉・﹔﹕',
  OP: '([{〈《「『【〔〖〘〚〝（［｛｟｢︵︷︹︻︽︿﹁﹃﹙﹛﹝¡¿‚„',
  PO: '%¢°‰‱′″‴℃℉％￠',
  PR: '$£¤¥+±\\№−￡￥',
  QU: '"\'«»‘’“”‹›',
  SP: ' ',
  SY: '/',
}

const classes = new Map<number, LineClass>(
  (Object.keys(members) as (keyof typeof members)[]).flatMap((lineClass) =>
    Array.from(members[lineClass], (character) => [character.codePointAt(0) ?? 0, lineClass] as const),
  ),
)

/** The class of a code point; anything neither listed nor Asian counts as a letter. */
function lineClass(code: number): LineClass {
  if (code >= 0x30 && code <= 0x39) return 'NU'
  if (code >= 0x4e00 && code <= 0x9fff) return 'ID'
  return classes.get(code) ?? (isIdeographic(code) ? 'ID' : 'AL')
}

const isIdeographic = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xffef) || code >= 0x1f000

const neverBefore = new Set<LineClass>(['CL', 'EX', 'IS', 'SY', 'QU', 'BA', 'HY', 'NS', 'GL', 'SP'])
const neverAfter = new Set<LineClass>(['OP', 'QU', 'GL'])

const inNumbers = new Set<LineClass>(['CL', 'IS', 'SY'])

/** Pairs that stay together beyond those sets (UAX 14, rules LB22 to LB30, in the version used by LibreOffice). */
const joined: ReadonlySet<string> = new Set(
  (
    'CL-NS B2-B2 AL-IN ID-IN IN-IN NU-IN ID-PO AL-NU NU-AL PR-ID AL-PR PR-AL PO-AL PR-NU PO-NU PR-OP PO-OP ' +
    'NU-NU NU-PO NU-PR IS-NU IS-AL AL-AL AL-OP NU-OP CL-AL CL-NU'
  ).split(' '),
)

/**
 * Whether Unicode line breaking allows a line to end before character `i`, 0 < i < length; used inside Latin words and numbers,
 * and at their edges.
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

/** Whether `i` is preceded by a number, including its inner points and strokes. */
function followsNumber(codes: Int32Array, i: number): boolean {
  for (let at = i - 1; at >= 0; at--) {
    const found = lineClass(codes[at] ?? 0)
    if (found === 'NU') return true
    if (found !== 'IS' && found !== 'SY') return false
  }
  return false
}
