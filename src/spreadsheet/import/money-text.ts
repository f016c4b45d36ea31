import { toHalfWidth } from '../../text/index.ts'
import { shiftDecimal } from './scaled-unit.ts'

/** Powers of ten of the units of money. */
const shifts: ReadonlyMap<string, number> = new Map([
  ['分', -2],
  ['角', -1],
  ['毛', -1],
  ['元', 0],
  ['块', 0],
  ['圆', 0],
  ['百', 2],
  ['百元', 2],
  ['千', 3],
  ['千元', 3],
  ['万', 4],
  ['万元', 4],
])

const plainNumber = /^\d+(?:\.\d+)?$/
const withUnit = /^(\d+(?:\.\d+)?)(百元?|千元?|万元?|元|块|圆|角|毛|分)(?:整|钱)?$/
/** 12元5角, 12元5角3分, 3块5. */
const inParts = /^(\d+)[元块圆](?:(\d)[角毛])?(?:(\d)分?)?$/

/**
 * Writes an amount as a ledger does, in yuan, if it is a number with units of money, its own or those of its column: 1.2 below
 * 费用（千元） is 1200, 12元5角 is 12.5. Other texts are returned without white space.
 */
export function moneyText(written: string, unit: string | undefined): string {
  const text = written.replace(/\s/g, '')
  const plain = toHalfWidth(text)
    .replace(/^(?:人民币|RMB|CNY)/i, '')
    .replace(/^[¥￥]/, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
  if (plainNumber.test(plain)) {
    const shift = shifts.get(unit ?? '元') ?? 0
    return shift === 0 ? text : shiftDecimal(plain, shift)
  }
  const [, amount, own] = withUnit.exec(plain) ?? []
  if (amount !== undefined && own !== undefined) return shiftDecimal(amount, shifts.get(own) ?? 0)
  const [, whole, jiao, last] = inParts.exec(plain) ?? []
  if (whole === undefined) return text
  // 3块5 is 3.5; 3元5分 is 3.05.
  const endsInFen = plain.endsWith('分')
  const cents = `${jiao ?? (endsInFen ? '0' : (last ?? '0'))}${jiao !== undefined || endsInFen ? (last ?? '0') : '0'}`
  return shiftDecimal(`${whole}${cents}`, -2)
}
