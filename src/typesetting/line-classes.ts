/** Line breaking classes of Unicode Standard Annex 14, as far as running Chinese and Latin text needs them. */
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

/** The class of a code point; what is neither listed nor Asian counts as a letter. */
export function lineClass(code: number): LineClass {
  if (code >= 0x30 && code <= 0x39) return 'NU'
  if (code >= 0x4e00 && code <= 0x9fff) return 'ID'
  return classes.get(code) ?? (isIdeographic(code) ? 'ID' : 'AL')
}

const isIdeographic = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xffef) || code >= 0x1f000
