import type { PlainSchool } from './school-ledgers.ts'
import { shippedPartials } from './shipped-partials.ts'

/** What stands below one heading of a document. */
export interface MaskedSection {
  /** The heading without its number. */
  readonly title: string
  /** The text with 〇 for words of the school's records and # for numbers. */
  readonly text: string
}

/** What the shipped sections say themselves, which a record may say too. */
const ownWords = [...shippedPartials.values()]
  .map(({ read }) => read.text.replace(/\{\{[^}]*\}\}/gu, '\n'))
  .join('\n')

/** The texts of a value in YAML, whole and between its marks. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.replace(/[\s。，；：]+$/u, ''), ...value.split(/[、，；。]/u)]
  if (typeof value !== 'object' || value === null) return []
  return (Array.isArray(value) ? value : Object.values(value)).flatMap(textsIn)
}

/** What records say that the sections do not say themselves, the longest first. */
function recordedWords({ ledgers }: PlainSchool): readonly string[] {
  const words = new Set(Object.values(ledgers).flatMap(({ records }) => textsIn(records)))
  return [...words]
    .filter((word) => word.length > 1 && !ownWords.includes(word))
    .sort((one, other) => other.length - one.length)
}

const number =
  /\d+(?:\.\d+)?[余多]?万?|[一二两三四五六七八九十百千]+[余多]?(?=[次处批项条份人名个天元册万])/gu

/** The sections of a document in Markdown, without its annexes and signature. */
export function maskedSections(document: string, school: PlainSchool): readonly MaskedSection[] {
  const [body = ''] = document.split(/^(?:# 附件|附件：)/mu)
  const words = recordedWords(school)
  const mask = (text: string): string =>
    words.reduce((masked, word) => masked.replaceAll(word, '〇'), text).replace(number, '#')
  return body
    .split(/^(?=##+ )/mu)
    .slice(1)
    .map((part) => {
      const [heading = '', ...lines] = part.split('\n')
      const said = lines.filter((line) => /\S/.test(line) && !/^\s*[|!]/u.test(line))
      return {
        title: heading.replace(/^#+ (?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)?/u, ''),
        text: mask(said.map((line) => line.replace(/^\s*\d+[.、]\s*/u, '')).join('\n')),
      }
    })
    .filter(({ text }) => text !== '')
}

/** The characters of a masked text that a template wrote, without marks. */
const written = (text: string): string => text.replace(/[〇#\p{P}\s]/gu, '')

const clauses = (text: string): readonly string[] =>
  text.split(/[，。；：\n]/u).filter((clause) => clause.trim() !== '')

/** The clauses that several sections share, with the titles of these; clauses of names and numbers alone are the school's. */
function shared(
  sections: readonly MaskedSection[],
  clauseOf: (all: readonly string[]) => string | undefined,
): readonly string[] {
  const titles = new Map<string, string[]>()
  for (const { title, text } of sections) {
    const clause = clauseOf(clauses(text)) ?? ''
    if (written(clause) !== '') titles.set(clause, [...(titles.get(clause) ?? []), title])
  }
  return [...titles].flatMap(([clause, of]) => (of.length > 1 ? [`${clause}（${of.join('、')}）`] : []))
}

/** Clauses that more than one section begins with. */
export const equalOpenings = (sections: readonly MaskedSection[]): readonly string[] =>
  shared(sections, (all) => all[0])

/** Clauses that more than one section ends with. */
export const equalEndings = (sections: readonly MaskedSection[]): readonly string[] =>
  shared(sections, (all) => all.at(-1))

/** Stretches of at least so many characters of the templates' that stand in two sections, each as long as it goes. */
export const repeatedPhrases = (sections: readonly MaskedSection[], least: number): readonly string[] =>
  sections.flatMap((one, at) =>
    sections.slice(at + 1).flatMap((other) =>
      commonStretches(one.text, other.text)
        .filter((stretch) => written(stretch).length >= least)
        .map((stretch) => `${stretch}（${one.title}、${other.title}）`),
    ),
  )

function commonStretches(one: string, other: string): readonly string[] {
  const found = new Set<string>()
  let before: readonly number[] = []
  for (let at = 0; at < one.length; at += 1) {
    const row = Array.from(other, () => 0)
    for (let to = 0; to < other.length; to += 1) {
      if (one[at] !== other[to]) continue
      const length = (before[to - 1] ?? 0) + 1
      row[to] = length
      if (one[at + 1] !== other[to + 1]) found.add(one.slice(at + 1 - length, at + 1))
    }
    before = row
  }
  return [...found]
}
