import { type Diagnostic, diagnose } from '../diagnostics/index.ts'
import type { Evidence } from '../document/index.ts'
import type { SectionUse } from './session.ts'

/** How many of the numbers that two sections share are named. */
const named = 3

/**
 * Reports sections of one document that say the same of the same records, e.g. how many inspections there were: once for each pair,
 * where the later one is called. Numbers of a single record, which say more about that record than about how many there are, do not
 * count.
 */
export function toldTwice(sections: readonly SectionUse[]): readonly Diagnostic[] {
  const told = new Map<string, SectionUse>()
  const pairs = new Map<
    string,
    { readonly first: SectionUse; readonly second: SectionUse; readonly texts: Set<string> }
  >()
  for (const second of sections)
    for (const evidence of second.evidence) {
      const key = keyOf(evidence)
      if (key === undefined) continue
      const first = told.get(key) ?? second
      told.set(key, first)
      if (first === second) continue
      const pair = [first, second].map((use) => sections.indexOf(use)).join()
      const found = pairs.get(pair) ?? { first, second, texts: new Set() }
      pairs.set(pair, found)
      found.texts.add(evidence.text)
    }
  return [...pairs.values()].map(({ first, second, texts }) => {
    const words = [...texts].slice(0, named).join('、') + (texts.size > named ? '等' : '')
    const both =
      first.head === second.head ? `两处“${first.head.name}”` : `“${first.head.name}”和“${second.head.name}”`
    return diagnose(
      'section-repeated',
      `${both}写了同样的数：${words}`,
      second.location,
      ['同一件事只写一处：去掉一个部分，或者用 只写 把记录分开，用 不写 去掉一句。'],
      [{ message: '另一处在这里', location: first.location }],
    )
  })
}

/** What a number says of which records; undefined for what is no count or sum of several. */
function keyOf({ exact, unit = '', records }: Evidence): string | undefined {
  if (typeof exact !== 'number' || exact < 2 || records.length < 2) return undefined
  const ids = records.map(({ file, id }) => `${file} ${id}`)
  return [exact, unit, ...ids.sort()].join('\n')
}
