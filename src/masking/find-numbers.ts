/** A range of a text that identifies somebody, and what a masked copy prints in its place, of the same length. */
export interface NumberSpan {
  readonly from: number
  readonly to: number
  readonly value: string
}

/** Telephone numbers, numbers of identity cards (GB 11643) and bank cards, mail addresses, QQ and WeChat ids. */
const patterns: readonly RegExp[] = [
  /(?<![\dA-Za-z])[1-9]\d{5}[- ]?(?:18|19|20)\d{2}[- ]?(?:0[1-9]|1[0-2])[- ]?(?:[0-2]\d|3[01])[- ]?\d{3}[\dXx](?![\dA-Za-z])/g,
  /(?<![\dA-Za-z])[1-9]\d{7}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}(?![\dA-Za-z])/g,
  /(?<![\dA-Za-z.])(?:\+?86[- ]?)?1[3-9]\d(?:[-—–. ]?\d{4}){2}(?![\d.]\d)(?!\d)(?!\s*[元个件只册])/g,
  /(?<![\dA-Za-z-])(?:[(（]0\d{2,3}[)）]|0\d{2,3})[-—－– ]?[2-9]\d{2,3}[- ]?\d{4}(?:[-转]\d{1,5})?(?!\d)/g,
  /(?<=(?:电话|手机|座机|热线|联系方式)(?:号码)?[：: ]{0,3})[2-9]\d{2,3}[-— ]?\d{4}(?!\d)/g,
  /(?<![\dA-Za-z])62\d{2}(?:[- ]?\d{4}){3}(?:[- ]?\d{1,3})?(?!\d)/g,
  /(?<=(?:微信号?|QQ号?|qq号?)[：: ]{0,3})[A-Za-z0-9][\w-]{4,}/g,
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/g,
]

const halfWidth = (text: string): string =>
  text.replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/** Finds such numbers, from left to right; digits become ×, as do letters of an address. */
export function findNumbers(text: string): readonly NumberSpan[] {
  if (!/[\d\uff10-\uff19]{3}|@|微信|QQ/i.test(text)) return []
  const plain = halfWidth(text)
  return patterns
    .flatMap((pattern) =>
      Array.from(plain.matchAll(pattern), ({ 0: found, index }) => ({
        from: index,
        to: index + found.length,
        value: /[@_]|^[A-Za-z]/.test(found) ? found.replace(/[\w.+-]/g, '×') : found.replace(/[\dXx]/g, '×'),
      })),
    )
    .sort((a, b) => a.from - b.from || b.to - a.to)
}
