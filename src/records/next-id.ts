import { parseTermId } from '../calendar/index.ts'
import type { KindDefinition } from './field.ts'
import type { Workspace } from './record.ts'

/** The letters that ids of a kind begin with, as data/README.md lists them. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['repair', 'WX'],
  ['drill', 'YL'],
  ['purchase', 'CG'],
  ['inspection', 'JC'],
  ['distribution', 'FF'],
  ['event', 'HD'],
  ['training', 'XJ'],
  ['works', 'JJ'],
  ['greening', 'LH'],
  ['asset', 'ZC'],
  ['rule', 'ZD'],
  ['contract', 'FW'],
  ['duty', 'ZB'],
  ['library', 'TS'],
  ['finance', 'SF'],
  ['accident', 'SG'],
  ['meeting', 'HY'],
  ['problem', 'WT'],
  ['proposal', 'JY'],
  ['plan', 'JH'],
  ['budget', 'YS'],
])

const usualWidth = 3

/**
 * The id of a kind's next record in a term: WX-2026Q-001, Q for autumn and C for spring. The letters and the number of
 * digits are those of the school's latest ids of the kind; numbers go on where the term's end, `more` of them further.
 */
export function nextId(
  { ledgers }: Pick<Workspace, 'ledgers'>,
  kind: KindDefinition,
  term: string,
  more = 0,
): string {
  const parts = parseTermId(term)
  const marker = parts ? `${parts.year}${parts.season === 'autumn' ? 'Q' : 'C'}` : term
  const ids = [...ledgers.values()].flatMap(
    (byKind) => byKind.get(kind.name)?.records.map(({ id }) => id) ?? [],
  )
  const read = ids.flatMap((id) => {
    const match = /^(\D*?)-?(\d{4}[QC])-(\d+)$/.exec(id)
    return match ? [{ prefix: match[1] ?? '', marker: match[2], digits: match[3] ?? '' }] : []
  })
  const last = read.at(-1)
  const used = read.filter((id) => id.marker === marker).map(({ digits }) => Number(digits))
  const prefix = last?.prefix ?? prefixes.get(kind.name) ?? kind.plural.toUpperCase()
  const number = Math.max(0, ...used) + 1 + more
  return `${prefix}-${marker}-${String(number).padStart(last?.digits.length ?? usualWidth, '0')}`
}
