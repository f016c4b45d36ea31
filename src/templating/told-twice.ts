import { type Diagnostic, diagnose } from '../diagnostics/index.ts'
import { type Evidence, type Insert, plainText, tokenPattern } from '../document/index.ts'
import type { SectionUse } from './session.ts'

/** How many of the numbers that two sections share are named. */
const named = 3
/** How long a sentence is, in UTF-16 units, that is not a stock phrase. */
const ownSentence = 8

interface Pair {
  readonly first: SectionUse
  readonly second: SectionUse
  readonly numbers: Set<string>
  readonly sentences: Set<string>
}

/**
 * Reports sections of one document that say the same of the same records, e.g. how many inspections there were, or in the same
 * words: once for each pair, where the later one is called. Numbers of a single record, which say more about that record than about
 * how many there are, do not count.
 */
export function toldTwice(
  sections: readonly SectionUse[],
  inserts: readonly Insert[],
): readonly Diagnostic[] {
  const told = new Map<string, SectionUse>()
  const pairs = new Map<string, Pair>()
  const say = (key: string, second: SectionUse): Pair | undefined => {
    const first = told.get(key) ?? second
    told.set(key, first)
    if (first === second) return undefined
    const name = [first, second].map((use) => sections.indexOf(use)).join()
    const pair = pairs.get(name) ?? { first, second, numbers: new Set(), sentences: new Set() }
    pairs.set(name, pair)
    return pair
  }
  for (const use of sections) {
    for (const evidence of use.evidence) {
      const key = keyOf(evidence)
      if (key !== undefined) say(key, use)?.numbers.add(evidence.text)
    }
    for (const sentence of sentencesOf(use.text, inserts)) say(sentence, use)?.sentences.add(sentence)
  }
  return [...pairs.values()].map(toReport)
}

function toReport({ first, second, numbers, sentences }: Pair): Diagnostic {
  const [sentence = ''] = sentences
  const words = [...numbers].slice(0, named).join('、') + (numbers.size > named ? '等' : '')
  const both =
    first.head === second.head ? `两处“${first.head.name}”` : `“${first.head.name}”和“${second.head.name}”`
  return diagnose(
    'section-repeated',
    `${both}写了同样的${numbers.size > 0 ? `数：${words}` : `话：${sentence}`}`,
    second.location,
    ['同一件事只写一处：去掉一个部分，或者用 只写 把记录分开，用 不写 去掉一句。'],
    [{ message: '另一处在这里', location: first.location }],
  )
}

/** The sentences of a section as they will be read, without those that are too short to be more than a stock phrase. */
const sentencesOf = (text: string, inserts: readonly Insert[]): readonly string[] =>
  text
    .replace(tokenPattern, (_, index: string) => {
      const insert = inserts[Number(index)]
      return insert?.kind === 'inline' ? plainText(insert.inlines) : ''
    })
    .split(/[。；\n]/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= ownSentence)

/** What a number says of which records; undefined for what is no count or sum of several. */
function keyOf({ exact, unit = '', records }: Evidence): string | undefined {
  if (typeof exact !== 'number' || exact < 2 || records.length < 2) return undefined
  const ids = records.map(({ file, id }) => `${file} ${id}`)
  return [exact, unit, ...ids.sort()].join('\n')
}
