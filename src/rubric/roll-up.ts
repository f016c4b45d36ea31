import { compareTermIds } from '../calendar/index.ts'
import { findOrigins } from './origin/find-origins.ts'
import { isSame } from './origin/list-doubts.ts'
import { type ExpectedSchool, unknownOrigin } from './origin/origin.ts'
import { isKnown, isReviewed } from './result.ts'
import type { ResultSummary, ReviewedSummary } from './result-summary.ts'
import type { RollUpRow } from './roll-up-row.ts'
import type { Rubric, Rule, Verdict } from './rubric.ts'

/** Ranks rows term by term, best first; equal percentages share a rank, and the following one is skipped. */
function rankRows<Result extends ResultSummary>(
  rows: readonly RollUpRow<Result>[],
): readonly RollUpRow<Result>[] {
  const byTerm = new Map<string, RollUpRow<Result>[]>()
  for (const row of rows) {
    const own = byTerm.get(row.result.term.id) ?? []
    own.push(row)
    byTerm.set(row.result.term.id, own)
  }
  const terms = [...byTerm].sort(([a], [b]) => compareTermIds(a, b))
  return terms.flatMap(([, own]) => {
    // Sorting is stable: equal rows keep the order of the schools.
    const sorted = own.sort((a, b) => b.result.points.percent - a.result.points.percent)
    let rank = 0
    let last = Number.NaN
    return sorted.map((row, at) => {
      const { percent } = row.result.points
      if (percent !== last) rank = at + 1
      last = percent
      return { ...row, rank }
    })
  })
}

/** How many times each verdict was given for a rule. */
export type Tally = Readonly<Record<Verdict, number>>

/** A school over several terms; percentages by term, undefined if it submitted nothing. */
export interface Trend {
  readonly school: string
  readonly fonds: string
  readonly percents: readonly (number | undefined)[]
  /** The difference between the last and the first term that it submitted. */
  readonly change: number
  /** The result of its last term. */
  readonly last: ReviewedSummary
}

/** The roll-up: schools × indicators. */
export interface RollUp<Result extends ResultSummary = ResultSummary> {
  readonly rubric: Rubric
  readonly rows: readonly RollUpRow<Result>[]
  readonly tallies: readonly { readonly rule: Rule; readonly tally: Tally }[]
  /** Ids of the terms, in order. */
  readonly terms: readonly { readonly id: string; readonly label: string }[]
  readonly trends: readonly Trend[]
  readonly refused: readonly ResultSummary[]
  /** Expected schools without a package that could be reviewed. */
  readonly missing: readonly string[]
  readonly ranked: boolean
}

/** Options of a roll-up. */
export interface RollUpOptions {
  readonly ranking: boolean
  /** The schools that are expected to submit a package. */
  readonly expected: readonly ExpectedSchool[]
}

/** Combines results; their order does not matter, and duplicates count once. */
export function rollUp<Result extends ResultSummary>(
  rubric: Rubric,
  given: readonly Result[],
  { ranking, expected }: RollUpOptions,
): RollUp<Result> {
  const results = [
    ...new Map(given.map((result) => [`${result.file}\n${result.key}`, result])).values(),
  ].sort(compareResults)
  const reviewed = results.filter((result) => isReviewed(result))
  const origins = findOrigins(
    results.filter((result) => isKnown(result)),
    expected,
  )
  const rows = reviewed.map((result) => ({ result, origin: origins.get(result) ?? unknownOrigin }))
  const there = expected.filter((school) => reviewed.some(({ plain }) => isSame(school, plain)))
  const terms = [...new Map(reviewed.map(({ term }) => [term.id, term])).values()].sort((a, b) =>
    compareTermIds(a.id, b.id),
  )
  return {
    rubric,
    rows: ranking ? rankRows(rows) : rows,
    tallies: rubric.rules.map((rule, at) => ({ rule, tally: tallyOf(at, reviewed) })),
    terms,
    trends: terms.length > 1 ? trendsOf(rows, terms) : [],
    refused: results.filter((result) => !isReviewed(result)),
    missing: [...new Set(expected.filter((school) => !there.includes(school)).map(wordSchool))],
    ranked: ranking,
  }
}

/** Orders by 全宗号, school, term and file; unknown ones by file only. */
function compareResults(a: ResultSummary, b: ResultSummary): number {
  return (
    compareTexts(a.school?.fonds ?? '', b.school?.fonds ?? '') ||
    compareTexts(a.school?.name ?? '', b.school?.name ?? '') ||
    (a.term && b.term ? compareTermIds(a.term.id, b.term.id) : 0) ||
    compareTexts(a.file, b.file) ||
    compareTexts(a.key, b.key)
  )
}

const compareTexts = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

/** A school as named in the list. */
const wordSchool = ({ holder: { name, fonds } }: ExpectedSchool): string =>
  fonds === undefined ? name : `${name}（${fonds}）`

/** Tallies the rule at an index in the rubric. */
function tallyOf(at: number, reviewed: readonly ReviewedSummary[]): Tally {
  const tally = { pass: 0, fail: 0, mend: 0, exempt: 0 }
  for (const { verdicts } of reviewed) {
    const verdict = verdicts[at]
    if (verdict) tally[verdict] += 1
  }
  return tally
}

/** Computes trends; of several packages for one term, the last by name counts. */
function trendsOf(rows: readonly RollUpRow[], terms: readonly { readonly id: string }[]): readonly Trend[] {
  const schools = new Map<string, { last: ReviewedSummary; byTerm: Map<string, number> }>()
  for (const { result } of rows) {
    const key = `${result.school.fonds}\n${result.school.name}`
    const known = schools.get(key) ?? { last: result, byTerm: new Map<string, number>() }
    known.byTerm.set(result.term.id, result.points.percent)
    schools.set(key, { ...known, last: result })
  }
  return [...schools.values()]
    .filter(({ byTerm }) => byTerm.size > 1)
    .map(({ last, byTerm }) => {
      const percents = terms.map(({ id }) => byTerm.get(id))
      const known = percents.filter((percent) => percent !== undefined)
      const change = Math.round(((known.at(-1) ?? 0) - (known[0] ?? 0)) * 10) / 10
      return { school: last.school.name, fonds: last.school.fonds, percents, change, last }
    })
}
