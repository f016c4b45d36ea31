import type { RememberedRow } from '../../records/index.ts'
import { digestOfText, type Sayings } from './said-digests.ts'

/** A row that no record of the ledger is equal to. */
export interface UnknownRow {
  /** From 1. */
  readonly row: number
  readonly said: Sayings
}

/** A row whose record is known: where it is now, and the record. */
export interface KnownRow {
  readonly row: number
  readonly id: string
}

/** How a row's thing and place compare with those of a remembered row: equal, worded otherwise in part, or another. */
export type Identity = 'same' | 'reworded' | 'another'

/** The part of a row that must still be as it was, and the part that suffices where it also stands in its place. */
const [alike, alikeInPlace] = [0.5, 0.3]

/** How many pairs of rows are compared; in larger sheets, only rows in the same place. */
const mostCompared = 1_000_000

/**
 * Recognises rows of a sheet that was imported before and corrected since: those that say most of what a remembered row said that is
 * no longer there, above all where it stood. A row of another thing or place is another record, wherever it stands; one that is only
 * worded otherwise must stand where it stood. A sheet of which most remembered rows are gone is another one with the same name, unless
 * the file has the same name too and the day of the row is the same.
 *
 * @param gone the remembered rows of the sheet whose records no row of the workbook is equal to
 * @param days the fields that date the record
 * @param compare compares the thing and the place of an unknown row with those of a remembered one
 */
export function findOwnRows(
  unknown: readonly UnknownRow[],
  known: readonly KnownRow[],
  remembered: readonly RememberedRow[],
  gone: readonly RememberedRow[],
  file: string,
  days: readonly string[],
  compare: (row: number, before: RememberedRow) => Identity,
): ReadonlyMap<number, RememberedRow> {
  const now = new Map(known.map(({ id, row }) => [id, row]))
  const anchors = remembered
    .flatMap(({ id, row }) => {
      const to = now.get(id)
      return to === undefined ? [] : [{ row, shift: to - row }]
    })
    .sort((a, b) => a.row - b.row)
  const isSame = anchors.length * 2 >= remembered.length
  const shiftAt = (row: number): number => anchors.findLast((anchor) => anchor.row < row)?.shift ?? 0
  const inPlaceOf = new Map(gone.map((before) => [before.row + shiftAt(before.row), before]))
  const isLarge = unknown.length * gone.length > mostCompared
  const pairs = unknown.flatMap(({ row, said }) => {
    const digests = new Map([...said].map(([name, text]) => [name, digestOfText(text)]))
    const placed = inPlaceOf.get(row)
    const candidates = isLarge ? (placed ? [placed] : []) : gone
    return candidates.flatMap((before) => {
      const likeness = likenessOf(digests, before.said)
      const sameDay = days.every((name) => digests.get(name) === before.said.get(name))
      // What is cheap to know comes first: there may be a million pairs.
      if (isSame ? likeness < alikeInPlace : before.file !== file || !sameDay || likeness < alike) return []
      const inPlace = placed === before
      const identity = compare(row, before)
      if (identity === 'another' || (identity === 'reworded' && !inPlace)) return []
      const isSure = inPlace && identity === 'same'
      const enough = isSure || likeness >= alike
      return enough ? [{ row, before, score: likeness + (isSure ? alike : 0) }] : []
    })
  })
  pairs.sort((a, b) => b.score - a.score || a.row - b.row || a.before.row - b.before.row)
  const found = new Map<number, RememberedRow>()
  const taken = new Set<string>()
  for (const { row, before } of pairs) {
    if (found.has(row) || taken.has(before.id)) continue
    found.set(row, before)
    taken.add(before.id)
  }
  return found
}

/** The part of what a row said that it still says. */
function likenessOf(now: ReadonlyMap<string, string>, before: ReadonlyMap<string, string>): number {
  const kept = [...before].filter(([name, digest]) => now.get(name) === digest).length
  return before.size === 0 ? 0 : kept / before.size
}
