/** A stretch of a text that gives somebody away, and what a masked copy prints in its place, as long as it was. */
export interface NumberSpan {
  readonly from: number
  readonly to: number
  readonly value: string
}

/** Telephone numbers and numbers of identity cards (GB 11643). */
const patterns: readonly RegExp[] = [
  /(?<![\dA-Za-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g,
  /(?<![\dA-Za-z])[1-9]\d{7}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}(?![\dA-Za-z])/g,
  /(?<![\dA-Za-z.])(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?![\d.])(?!\s*[元个件只册])/g,
  /(?<![\dA-Za-z-])(?:[(（]0\d{2,3}[)）]|0\d{2,3})[-—－– ]?[2-9]\d{2,3}[- ]?\d{4}(?:[-转]\d{1,5})?(?!\d)/g,
  /(?<=(?:电话|手机|座机|热线|联系方式)(?:号码)?[：: ]{0,3})[2-9]\d{6,7}(?!\d)/g,
]

const halfWidth = (text: string): string =>
  text.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/** Finds such numbers, from the left; digits become ×. */
export function findNumbers(text: string): readonly NumberSpan[] {
  if (!/[\d\uff10-\uff19]{4}/.test(text)) return []
  const plain = halfWidth(text)
  return patterns
    .flatMap((pattern) =>
      Array.from(plain.matchAll(pattern), ({ 0: found, index }) => ({
        from: index,
        to: index + found.length,
        value: found.replace(/[\dXx]/g, '×'),
      })),
    )
    .sort((a, b) => a.from - b.from || b.to - a.to)
}
