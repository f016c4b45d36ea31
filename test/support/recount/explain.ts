import { completionPhrases, standingWork } from './completion.ts'
import { own, ownSections, type Phrases, sections } from './phrases.ts'
import { type Reading, text } from './reading.ts'
import { expectedRows } from './tables.ts'
import { dayWords } from './words.ts'

/** Figures, and how often something was done: 每周一次. */
const numbers = /\d+(?:\.\d+)?|(?:每(?:天|周|两周|月|学期)|全学期|全学年)[一两三四五六七八九十]+次/gu

interface Place {
  readonly from: number
  readonly to: number
}

const isDigit = (sign: string | undefined): boolean => sign !== undefined && /[\d.]/.test(sign)

/** Where some words stand in a line, whole figures only: 1次 does not stand in 11次. */
function placesOf(words: string, line: string): readonly Place[] {
  const places: Place[] = []
  for (let from = line.indexOf(words); from >= 0 && words !== ''; from = line.indexOf(words, from + 1)) {
    const to = from + words.length
    const isCut =
      (isDigit(words[0]) && isDigit(line[from - 1])) || (isDigit(words.at(-1)) && isDigit(line[to]))
    if (!isCut) places.push({ from, to })
  }
  return places
}

/** Words of the ledgers and of the school that have figures in them and are no amount or day: names, what was done. */
function ownWords(at: Reading, more: readonly string[]): readonly string[] {
  const words = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      const said = value.trim()
      const isAmount = /^[\d.,]+\s*\S{0,3}$|^\d{4}-|^\d+分(?:\d+秒)?$/u.test(said)
      if (/\d|每.{1,2}[一两三四五六七八九十]+次/u.test(said) && !isAmount)
        words.add(said.replace(/[\s。，、；：]+$/u, ''))
    } else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) visit(one)
  }
  for (const { records } of Object.values(at.school.ledgers)) visit(records)
  for (const [file, said] of Object.entries(at.school.others))
    if (file.endsWith('.md')) visit(said.split('\n'))
  visit([/^name:\s*(.*)$/m.exec(at.school.others['school.yaml'] ?? '')?.[1], ...more])
  return [...words]
}

/** What a document calls the time that it is of. */
function titles({ length, terms, start, end }: Reading): readonly string[] {
  const label = (id: string): string =>
    id.replace(/^(\d+)-(autumn|spring)$/, (_, year: string, season: string) =>
      season === 'autumn' ? `${year}年秋季学期` : `${year}年春季学期`,
    )
  return [
    ...terms.map(label),
    ...(length === 'year' ? [`${start.slice(0, 4)}—${end.slice(0, 4)}学年`] : []),
    ...dayWords(start),
    ...(length === 'month' ? dayWords(start.slice(0, 7)) : []),
    ...dayWords(end),
  ]
}

const chineseNumber = '[一二三四五六七八九十]+'
/** The numbering of headings and items, which the document gives. */
const numbering = new RegExp(
  `^(?:#+ )?(?:${chineseNumber}、|（${chineseNumber}）|（\\d+）|\\d+）|[㈠-㈩⑴-⒇]|\\d+、|\\d+\\.(?!\\d)|\\d+\\.(?=\\d+月)|附件\\d*　|图\\d+　|[①-⑳])?`,
  'u',
)

/** The part of a document that a line stands in. */
interface Part {
  readonly heading: string
  readonly label: string
}

/** What may be said in a part of a document, each kind of words written once. */
function phrasesOf(
  { heading, label }: Part,
  at: Reading,
  ownNames: ReadonlySet<string>,
  more: readonly Section[],
  written: Map<Phrases, readonly string[]>,
): readonly string[] {
  const isOwn = ownNames.has(heading) || ownNames.has(label)
  const found = [...more, ...sections].filter(([words]) => words.test(heading) || words.test(label))
  return [...found.map(([, phrases]) => phrases), ...(isOwn ? [own] : [])].flatMap((phrases) => {
    const known = written.get(phrases) ?? phrases(at)
    written.set(phrases, known)
    return known
  })
}

export type Section = readonly [heading: RegExp, phrases: Phrases]

/** What only some documents have. */
export interface Explanation {
  /** Parts that only this document has. */
  readonly sections?: readonly Section[]
  /** Words with figures that stand anywhere, e.g. of the country's calendar. */
  readonly words?: readonly string[]
}

/**
 * The numbers of a document that an independent reading of the ledgers does not come to, each with the sentence around
 * it. Nothing is taken from the text: every number must stand in words that are written here from the ledgers, in a row
 * that is, or in words that a ledger itself has.
 */
export function unexplained(
  said: string,
  at: Reading,
  { sections: more = [], words = [] }: Explanation = {},
): readonly string[] {
  const anywhere = [
    ...titles(at),
    ...ownWords(at, [...words, ...standingWork(at).map((one) => text(one.text))]),
  ]
  const planned: Section = [
    /^(?:计划完成情况|没有全部做完的工作|取消的工作)$/,
    () => completionPhrases(said, at),
  ]
  const rows = expectedRows(at)
  const faults: string[] = []
  let [heading, last] = ['', '']
  const phrases = new Map<string, readonly string[]>()
  const ownNames = ownSections(at)
  const known = new Map<Phrases, readonly string[]>()
  for (const written of said.split('\n')) {
    const isHeading = written.startsWith('#')
    if (/^\|/.test(written)) {
      if (!rows.has(written) && !isRateBetween(written)) faults.push(`no such row: ${written}`)
      continue
    }
    if (written.trim() === '' || /^(?:附件：|　　　\d)/u.test(written)) continue
    const mark = numbering.exec(written)?.[0] ?? ''
    const line = written.slice(mark.length)
    if (isHeading) heading = line
    const label = /^([^。，]{1,11})。/u.exec(line)?.[1] ?? ''
    const key = `${heading}\n${label}`
    if (!phrases.has(key))
      phrases.set(key, phrasesOf({ heading, label }, at, ownNames, [planned, ...more], known))
    const places = [...(phrases.get(key) ?? []), ...anywhere].flatMap((one) => placesOf(one, line))
    for (const { index, 0: found } of line.matchAll(numbers))
      if (!places.some(({ from, to }) => from <= index && index + found.length <= to))
        faults.push(`${found} is not explained (${heading || last}): ${sentenceAround(line, index)}`)
    last = heading
  }
  return faults
}

/** How much of the plan was done: of a year it lies between those of its terms. */
function isRateBetween(row: string): boolean {
  if (!/^\| 计划完成情况 \|/u.test(row)) return false
  const rates = Array.from(row.matchAll(/(\d+)%|(\d+)项中完成(\d+)项/gu), ([, rate, all, done]) =>
    rate === undefined ? Math.round((Number(done) / Number(all)) * 100) : Number(rate),
  )
  const [year = 0, ...terms] = rates.toReversed()
  return terms.length === 0 || (year >= Math.min(...terms) && year <= Math.max(...terms))
}

const sentenceAround = (line: string, index: number): string => {
  const from = Math.max(line.lastIndexOf('。', index), line.lastIndexOf('；', index)) + 1
  const to = line.slice(index).search(/[。；]/u)
  return line.slice(from, to < 0 ? undefined : index + to + 1)
}
