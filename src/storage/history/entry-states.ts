import type { Entry } from './entry.ts'

/**
 * The entries that were undone, with the number of the entry that undid each. If the undo was itself undone, the entry counts
 * again.
 */
export function findTakenBack(entries: readonly Entry[]): ReadonlyMap<number, number> {
  const takenBack = new Map<number, number>()
  // Only a later entry can undo an entry. Going from the last to the first, the state of each undoing entry is already known.
  for (const { number, undoes } of [...entries].sort((a, b) => b.number - a.number))
    if (undoes !== undefined && undoes < number && !takenBack.has(number) && !takenBack.has(undoes))
      takenBack.set(undoes, number)
  return takenBack
}

/** The last change by a command (`by`, else any) that has not been undone; undoing does not count as such a change. */
export function lastStanding(entries: readonly Entry[], by?: string): Entry | undefined {
  const takenBack = findTakenBack(entries)
  return [...entries]
    .sort((a, b) => b.number - a.number)
    .find(
      ({ number, undoes, command }) =>
        undoes === undefined && !takenBack.has(number) && (by === undefined || command === by),
    )
}
