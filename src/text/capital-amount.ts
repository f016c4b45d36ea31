const capitals = '零壹贰叁肆伍陆柒捌玖'
const places = ['', '拾', '佰', '仟']
const groups = ['', '万', '亿', '万亿']

/** Amounts of this size or more (in 分) do not occur in a school's ledger and exceed exact integers. */
const tooLarge = 1e15

/**
 * An amount in capitals, for receipts and reports (票据大写): 10000000 分 is 人民币壹拾万元整, 140950 分 is 人民币壹仟肆佰零玖元伍角整. Takes whole 分;
 * `undefined` for a fractional or excessive number.
 */
export function capitalAmount(fen: number): string | undefined {
  if (!Number.isSafeInteger(fen) || Math.abs(fen) >= tooLarge) return undefined
  const amount = Math.abs(fen)
  const yuan = Math.floor(amount / 100)
  const jiao = Math.floor(amount / 10) % 10
  const rest = amount % 10
  const sign = fen < 0 ? '负' : ''
  const whole = yuan > 0 ? `${wholeInCapitals(yuan)}元` : amount === 0 ? '零元' : ''
  return `人民币${sign}${whole}${smallCoins(jiao, rest, yuan > 0)}`
}

/** 角 and 分; 整 ends an amount without 分, and 零 replaces a skipped 角. */
function smallCoins(jiao: number, fen: number, afterYuan: boolean): string {
  const tenths = jiao > 0 ? `${figure(jiao)}角` : ''
  if (fen === 0) return `${tenths}整`
  const skipped = jiao === 0 && afterYuan ? '零' : ''
  return `${tenths}${skipped}${figure(fen)}分`
}

function wholeInCapitals(value: number): string {
  const figures = String(value)
  let text = ''
  let gap = false
  let groupHasFigure = false
  for (const [index, character] of Array.from(figures).entries()) {
    const position = figures.length - 1 - index
    const place = position % 4
    if (character === '0') {
      gap = true
    } else {
      text += `${gap && text !== '' ? '零' : ''}${figure(Number(character))}${places[place] ?? ''}`
      gap = false
      groupHasFigure = true
    }
    if (place === 0 && groupHasFigure) {
      text += groups[position / 4] ?? ''
      groupHasFigure = false
    }
  }
  return text
}

const figure = (value: number): string => capitals[value] ?? ''
