import type { ChainState, ResultSummary, ReviewResult, Verdict } from '../../rubric/index.ts'

/** Verdicts in full, for forms. */
export const verdictNames: Readonly<Record<Verdict, string>> = {
  pass: '合格',
  fail: '不合格',
  mend: '需补正',
  exempt: '不适用',
}

/** Verdicts in brief, for the narrow columns of the roll-up. */
export const verdictMarks: Readonly<Record<Verdict, string>> = {
  pass: '√',
  fail: '×',
  mend: '补',
  exempt: '—',
}

type Sealed = Pick<ReviewResult, 'signature' | 'signedBy'>

/** Describes how a package is signed, in full. */
export function wordSeal({ signature, signedBy: { type, bound } }: Sealed): string {
  if (signature === 'bad') return '签名不对'
  if (signature === 'none') return type === 'exempt' ? '未签名，名单上还没有公钥' : '未签名'
  switch (type) {
    case 'registered':
      return bound === 'both'
        ? '已签名，公钥在册'
        : `已签名，公钥在册，只核对了${bound === 'fonds' ? '全宗号' : '校名'}`
    case 'other-school':
      return '已签名，公钥是别的学校的'
    case 'unchecked':
      return '已签名，没有核对公钥'
    case 'exempt':
      return '已签名，公钥没有登记'
    default:
      return '已签名，公钥不在册'
  }
}

/** Describes how a package is signed, even if nothing is known about it. */
export const wordSealOf = (result: Pick<ResultSummary, 'school' | 'signature' | 'signedBy'>): string =>
  result.school ? wordSeal(result) : '—'

/** Describes in brief how a package is signed, for narrow columns. */
export function markSeal({ signature, signedBy: { type } }: Sealed): string {
  if (signature !== 'valid') return signature === 'bad' ? '不对' : '未签'
  return type === 'registered' ? '在册' : '已签'
}

/** How a package relates to its predecessor, for forms and the roll-up. */
export const chainNames: Readonly<Record<ChainState, string>> = {
  first: '没有上一个',
  holds: '接上',
  absent: '上一个没有交来',
  unnamed: '没有写上一个',
  broken: '接不上',
}

/** The beginning of a fingerprint or digest: 64 bits are few enough to compare by eye and too many to forge. */
export const shortDigest = (digest: string | undefined): string =>
  digest === undefined ? '—' : `${digest.slice(0, 16)}…`

/** Highlights a word about a package whose origin is doubtful. */
export const markDoubt = (word: string, doubts: readonly string[]): string =>
  doubts.length > 0 ? `${word}！` : word
