import type { WordFile } from './word-file.ts'
import { child, findAll, wordValue, type XmlElement } from './xml-tree.ts'

/** How a program counts lists with the same definition: together, like Word, or separately, like LibreOffice. */
export type Counting = 'together' | 'apart'

const han = '〇一二三四五六七八九'

const numerals: Readonly<Record<string, (value: number) => string>> = {
  decimal: (value) => String(value),
  decimalEnclosedCircle: (value) => String.fromCodePoint(0x245f + value),
  chineseCountingThousand: (value) => {
    const tens = Math.floor(value / 10)
    const ones = value % 10 === 0 && tens > 0 ? '' : han.charAt(value % 10)
    return (tens > 1 ? han.charAt(tens) : '') + (tens > 0 ? '十' : '') + ones
  },
  bullet: () => '',
}

/** The label that a program prints before each paragraph of the body; empty if it prints none. */
export function printedLabels(file: WordFile, counting: Counting): readonly string[] {
  const numbering = file.part('word/numbering.xml')
  const styles = new Map(
    findAll(file.part('word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId'], style]),
  )
  const nums = new Map(findAll(numbering, 'w:num').map((num) => [num.attributes['w:numId'], num]))
  const definitions = new Map(
    findAll(numbering, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'], one]),
  )
  const counters = new Map<string, (number | undefined)[]>()
  const started = new Set<string>()

  return file.paragraphs.map((paragraph) => {
    const properties = child(paragraph, 'w:pPr')
    const style = styles.get(wordValue(properties, 'w:pStyle'))
    const reference = child(properties, 'w:numPr') ?? child(child(style, 'w:pPr'), 'w:numPr')
    const numId = wordValue(reference, 'w:numId')
    if (numId === undefined || numId === '0') return ''
    const num = nums.get(numId)
    const definitionId = wordValue(num, 'w:abstractNumId') ?? ''
    const definition = definitions.get(definitionId)
    if (!num || !definition) throw new Error(`list ${numId} is not defined`)
    const level = Number(wordValue(reference, 'w:ilvl'))
    const key = counting === 'together' ? definitionId : numId
    const counts = counters.get(key) ?? []
    counters.set(key, counts)
    const start = startOverride(num, level)
    const first = start !== undefined && !started.has(`${numId}:${level}`)
    if (first) started.add(`${numId}:${level}`)
    counts[level] = first ? start : (counts[level] ?? 0) + 1
    counts.length = level + 1
    return levelText(findAll(definition, 'w:lvl')[level], level, counts[level])
  })
}

function startOverride(num: XmlElement, level: number): number | undefined {
  const override = findAll(num, 'w:lvlOverride').find(
    ({ attributes }) => attributes['w:ilvl'] === String(level),
  )
  const start = wordValue(override, 'w:startOverride')
  return start === undefined ? undefined : Number(start)
}

function levelText(definition: XmlElement | undefined, level: number, value: number): string {
  const text = wordValue(definition, 'w:lvlText') ?? ''
  const numeral = numerals[wordValue(definition, 'w:numFmt') ?? '']
  if (!numeral) throw new Error(`number format ${wordValue(definition, 'w:numFmt')}`)
  return text.replace(`%${level + 1}`, numeral(value))
}
