/** Characters for the digits 0 to 9, in ordinary writing (小写). */
const digits = '零一二三四五六七八九'
const places = ['', '十', '百', '千']
const groups = ['', '万', '亿', '万亿']

/** Numbers from this one on are not written in Han numerals. */
const tooLarge = 1e16

/**
 * Han numerals for a number, with 二 everywhere: 105 一百零五, 12 十二, 200 二百, 1.28 一点二八, -3 负三. `undefined` for numbers that are
 * not finite, or 10^16 and above.
 */
export function toHan(value: number): string | undefined {
  if (!Number.isFinite(value) || Math.abs(value) >= tooLarge) return undefined
  if (value < 0) return `负${toHan(-value) ?? ''}`
  const [whole = '0', fraction] = plainDigits(value).split('.')
  const head = wholeToHan(Number(whole))
  return fraction === undefined ? head : `${head}点${Array.from(fraction, digit).join('')}`
}

/**
 * Han numerals before a measure word: 2 is 两 (两台), and so is a leading 2 before 千, 万 and 亿 (两千, 两万二千); 十 and 百 keep 二 (十二台, 二百盆).
 */
export function toHanCount(value: number): string | undefined {
  const han = toHan(value)
  return han === '二' ? '两' : han?.replace(/^二(?=[千万亿])/, '两')
}

/** The shortest exact decimal form of a number, without exponent or grouping: 0.5, 12, 1280.5. */
export function plainDigits(value: number): string {
  const text = String(value)
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/, '') : text
}

const digit = (character: string): string => digits[Number(character)] ?? character

function wholeToHan(value: number): string {
  if (value === 0) return '零'
  let text = ''
  let rest = value
  for (let group = 0; rest > 0; group += 1) {
    const part = rest % 10_000
    rest = Math.floor(rest / 10_000)
    if (part === 0) continue
    const below = text !== '' && !text.startsWith('零') && lacksPlace(value, group) ? '零' : ''
    text = `${groupToHan(part)}${groups[group] ?? ''}${below}${text}`
  }
  // 一十 at the beginning is read 十.
  return text.replace(/^零/, '').replace(/^一十/, '十')
}

/** Whether the digits below a group begin with a zero that must be spoken: 10 005 is 一万零五. */
const lacksPlace = (value: number, group: number): boolean => {
  const below = value % 10_000 ** group
  return below > 0 && below < 10_000 ** group / 10
}

function groupToHan(part: number): string {
  let text = ''
  let gap = false
  for (let place = 3; place >= 0; place -= 1) {
    const figure = Math.floor(part / 10 ** place) % 10
    if (figure === 0) {
      gap = text !== ''
      continue
    }
    text += `${gap ? '零' : ''}${digit(String(figure))}${places[place] ?? ''}`
    gap = false
  }
  return text
}
