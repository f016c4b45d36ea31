import type { ResultSummary, RollUp, RollUpRow, Trend } from '../../rubric/index.ts'

/** A part of the roll-up that makes a document of its own (分册); the first has what concerns all. */
export interface Volume {
  readonly number: number
  readonly of: number
  /** How many rows and how many refused packages come before its own. */
  readonly first: { readonly rows: number; readonly refused: number }
  readonly rows: readonly RollUpRow[]
  /** Of the schools whose last term is among its rows. */
  readonly trends: readonly Trend[]
  readonly refused: readonly ResultSummary[]
  readonly missing: readonly string[]
}

/** So many of each a volume: what is set at a time stays small, and so does what one opens. */
const most = { rows: 100, refused: 100, missing: 2000 } as const

/** A roll-up in volumes; one where there is little. None has more than so much, whatever was handed in. */
export function volumesOf({ rows, trends, refused, missing }: RollUp): readonly Volume[] {
  const of = Math.max(
    1,
    ...[rows.length / most.rows, refused.length / most.refused, missing.length / most.missing].map(Math.ceil),
  )
  return Array.from({ length: of }, (_, at) => {
    const part = <T>(all: readonly T[], size: number): readonly T[] => all.slice(at * size, (at + 1) * size)
    const own = part(rows, most.rows)
    const results = new Set<ResultSummary>(own.map(({ result }) => result))
    return {
      number: at + 1,
      of,
      first: { rows: at * most.rows, refused: at * most.refused },
      rows: own,
      trends: trends.filter(({ last }) => results.has(last)),
      refused: part(refused, most.refused),
      missing: part(missing, most.missing),
    }
  })
}
