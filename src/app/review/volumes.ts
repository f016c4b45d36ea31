import type { ResultSummary, RollUp, RollUpRow, Trend } from '../../rubric/index.ts'

/** A part of the roll-up that becomes a document of its own (分册); the first contains what concerns all. */
export interface Volume {
  readonly number: number
  readonly of: number
  /** How many rows and refused packages precede this volume's. */
  readonly first: { readonly rows: number; readonly refused: number }
  readonly rows: readonly RollUpRow[]
  /** Those of schools whose last term is among its rows. */
  readonly trends: readonly Trend[]
  readonly refused: readonly ResultSummary[]
  readonly missing: readonly string[]
}

/** How many of each a volume has, which limits what is typeset at a time and what a reader has to open. */
const most = { rows: 100, refused: 100, missing: 2000 } as const

/** Splits a roll-up into volumes, one if it is small. No volume exceeds the limits, however much was submitted. */
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
