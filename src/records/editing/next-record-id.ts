import { compareTermIds, parseTermId } from '../../calendar/index.ts'
import type { KindDefinition } from '../field.ts'
import type { Workspace } from '../record.ts'

/** The initial letters of ids of each kind, if the ledgers give no example: the initials of its Chinese name. */
const usualLetters: Readonly<Record<string, string>> = {
  repair: 'WX',
  drill: 'YL',
  purchase: 'CG',
  inspection: 'JC',
  distribution: 'FF',
  event: 'HD',
  training: 'XJ',
  works: 'JJ',
  greening: 'LH',
  asset: 'ZC',
  rule: 'ZD',
  contract: 'FW',
  duty: 'ZB',
  library: 'TS',
  finance: 'SF',
  accident: 'SG',
  meeting: 'HY',
  post: 'GW',
  sanitation: 'XS',
  checkup: 'TJ',
  neighbour: 'CS',
  team: 'XZ',
  feedback: 'YJ',
  honour: 'RY',
  problem: 'WT',
  proposal: 'JY',
  plan: 'JH',
  budget: 'YS',
}

const usualDigits = 3
const numbered = /^(.*?)(?<!\d)(\d+)$/s

/** Returns the next unused id at each call. */
export type NextId = () => string

/**
 * Continues the ids of a ledger: WX-2025-085 is followed by WX-2025-086, in the pattern of most of the term's records. A term
 * without records adopts the pattern of another term if it names the year and season (WX-2025Q-001 -> WX-2026C-001); otherwise
 * ids consist of initials, year, season (Q 秋, C 春) and number. `taken` are additional ids to avoid.
 */
export function nextRecordIds(
  { ledgers }: Workspace,
  term: string,
  kind: KindDefinition,
  taken: Iterable<string> = [],
): NextId {
  const idsOf = (id: string): readonly string[] =>
    ledgers
      .get(id)
      ?.get(kind.name)
      ?.records.map((record) => record.id) ?? []
  const all = new Set([...[...ledgers.keys()].flatMap(idsOf), ...taken])
  const own = commonPattern(idsOf(term)) ?? {
    ...patternOfTerm(idsOfOthers(ledgers.keys(), term, idsOf), term, kind),
    last: 0,
  }
  let number = own.last
  return () => {
    for (;;) {
      number += 1
      const id = `${own.prefix}${String(number).padStart(own.digits, '0')}`
      if (all.has(id)) continue
      all.add(id)
      return id
    }
  }
}

interface Pattern {
  readonly prefix: string
  readonly digits: number
}

const idsOfOthers = (
  terms: Iterable<string>,
  term: string,
  idsOf: (term: string) => readonly string[],
): readonly (readonly [string, readonly string[]])[] =>
  [...terms].filter((other) => other !== term).map((other) => [other, idsOf(other)])

/** The commonest prefix, its number of digits, and its highest number. */
function commonPattern(ids: readonly string[]): (Pattern & { readonly last: number }) | undefined {
  const found = new Map<string, { count: number; digits: number; last: number }>()
  for (const id of ids) {
    const [, prefix = '', number = ''] = numbered.exec(id) ?? []
    if (number === '' || number.length > 9) continue
    const known = found.get(prefix) ?? { count: 0, digits: number.length, last: 0 }
    found.set(prefix, {
      count: known.count + 1,
      digits: Math.min(known.digits, number.length),
      last: Math.max(known.last, Number(number)),
    })
  }
  const [best] = [...found].sort(([, a], [, b]) => b.count - a.count)
  return best && { prefix: best[0], digits: best[1].digits, last: best[1].last }
}

const seasonLetters = { autumn: 'Q', spring: 'C' } as const

/** The pattern of another term, adapted to this one's year and season, or the default pattern. */
function patternOfTerm(
  others: readonly (readonly [term: string, ids: readonly string[]])[],
  term: string,
  kind: KindDefinition,
): Pattern {
  const wanted = parseTermId(term)
  const stamp = wanted ? `${wanted.year}${seasonLetters[wanted.season]}` : term
  const latestFirst = others
    .flatMap(([other, ids]) => {
      const parts = parseTermId(other)
      return parts ? [{ other, ids, parts }] : []
    })
    .sort((a, b) => compareTermIds(b.other, a.other))
  for (const { ids, parts } of latestFirst) {
    const pattern = commonPattern(ids)
    if (!pattern) continue
    const old = `${parts.year}${seasonLetters[parts.season]}`
    if (pattern.prefix.includes(old))
      return { prefix: pattern.prefix.replace(old, stamp), digits: pattern.digits }
  }
  const letters = Object.hasOwn(usualLetters, kind.name) ? usualLetters[kind.name] : kind.label
  return { prefix: `${letters ?? kind.label}-${stamp}-`, digits: usualDigits }
}
