import { measureWords, splitNumbered } from '../../text/index.ts'

/** A part of a text, with the separator that precedes it. */
export interface Part {
  readonly text: string
  readonly before: '；' | '、' | '，' | ' '
  readonly key?: string
  /** Set if a quantity follows at once: 5号电池 in 5号电池20节 is no quantity. */
  readonly isName?: true
  /** Set for a quantity at the end of a name: 2块 in 窗帘2块 is no price. */
  readonly isCount?: true
  /** Set for what stood in brackets behind a quantity. */
  readonly isAside?: true
  /** Set for the quantity of each of the things before it: 各5盒. */
  readonly isEach?: true
}

/** Matches a number in the texts of items. */
export const number: string = String.raw`\d+(?:\.\d+)?`
const ofMoney: ReadonlySet<string> = new Set(['元', '万元', '角', '分'])
const units = [...measureWords]
  .filter((unit) => !ofMoney.has(unit))
  .sort((a, b) => b.length - a.length)
  .join('|')
/** 拖把40把, 18W×213支, 粉笔各5盒. */
const glued = new RegExp(
  `^(?!(?:大?约|近|共|每|第)\\d)(.*?[^\\d.×xX*各])(各)?[×xX*]?(${number}(?:${units}))$`,
  'u',
)
/** 10箱（150元/箱）: what is in brackets behind a quantity belongs to it. */
const inBrackets = new RegExp(`(\\d(?:${units}))[（(]([^（）()]*)[）)]`, 'gu')
/** 20把@8.5元, 20把×8.5元. */
const atPrice = new RegExp(`(\\d(?:${units}))\\s*(?:[@＠](?=\\d)|[×xX*](?=${number}(?:元|块)))`, 'gu')
/** 10支共60元. */
const beforeTotal = new RegExp(
  `(\\d(?:${units}))(?=(?:共|合计|共计|总价|单价|每\\p{Script=Han}{1,2})[¥￥]?\\d)`,
  'gu',
)

/** Splits a text at commas, semicolons and spaces, in a list of goods also at 、, at numbers of a list and between a name and its quantity. */
export function partsOf(text: string, isGoods: boolean): readonly Part[] {
  const parts: Part[] = []
  const plain = text.replace(/(\d)[,，](?=\d{3}(?!\d))/gu, '$1').trim()
  const separator = isGoods ? /([、，,；;\s]+)/u : /([，,；;\s]+)/u
  let before: Part['before'] = ' '
  for (const [index, piece] of (isGoods ? openGoods(plain) : plain).split(separator).entries()) {
    if (index % 2 === 1) {
      before = separatorIn(piece)
      continue
    }
    if (piece === '') continue
    if (isGoods && /^（[^）)]+$/u.test(piece)) {
      parts.push({ text: piece.slice(1), before: ' ', isAside: true })
      continue
    }
    const [, key, value = ''] = /^([^=＝]+)[=＝](.*)$/su.exec(piece) ?? []
    const [, name, each, quantity] = (isGoods && key === undefined && glued.exec(piece)) || []
    if (key !== undefined) parts.push({ text: value, before, key })
    else if (name !== undefined && quantity !== undefined) {
      if (each !== undefined) joinNames(parts)
      parts.push(
        { text: name, before: each === undefined || before === '；' ? before : '、', isName: true },
        { text: quantity, before: ' ', isCount: true, ...(each !== undefined && { isEach: true as const }) },
      )
    } else parts.push({ text: piece, before })
  }
  return parts
}

/** Writes what lists of goods do in other ways with separators. */
const openGoods = (text: string): string =>
  (splitNumbered(text)?.join('；') ?? text)
    .replace(
      inBrackets,
      (_, quantity: string, inside: string) =>
        `${quantity} ${inside.replace(/(?:^|(?<![、，,；;\s])[、，,；;\s]+)(?=[^、，,；;\s])/gu, ' （')} `,
    )
    .replace(beforeTotal, '$1 ')
    .replace(atPrice, '$1 ')

/** Before a quantity of each, names that commas separate are names like those with 、 between them. */
function joinNames(parts: Part[]): void {
  for (let at = parts.length - 1; at > 0; at -= 1) {
    const [part, above] = [parts[at], parts[at - 1]]
    if (!part || !above || above.isName || /^\d/u.test(above.text) || part.before === '；') return
    if (part.key !== undefined || above.key !== undefined || /^\d/u.test(part.text)) return
    parts[at] = { ...part, before: '、' }
  }
}

const separatorIn = (text: string): Part['before'] => {
  if (/[；;\n]/u.test(text)) return '；'
  if (text.includes('、')) return '、'
  return /[，,]/u.test(text) ? '，' : ' '
}
