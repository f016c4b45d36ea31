import type { ReviewResult, Verdict } from '../../review/index.ts'

/** Verdicts as forms write them in full. */
export const verdictNames: Readonly<Record<Verdict, string>> = {
  pass: '合格',
  fail: '不合格',
  mend: '需补正',
  exempt: '不适用',
}

/** And as the roll-up does, where there is no room. */
export const verdictMarks: Readonly<Record<Verdict, string>> = {
  pass: '√',
  fail: '×',
  mend: '补',
  exempt: '—',
}

export const signatureNames: Readonly<Record<ReviewResult['signature'], string>> = {
  none: '没有签名',
  valid: '签名有效，没有核对是谁的钥匙',
  trusted: '签名有效，是学校的钥匙签的',
  bad: '签名不对',
}
