import type { Entry } from './entry.ts'

/** Which entries are taken back, with the number of the entry that did it. An entry whose taking back was taken back counts again. */
export function findTakenBack(entries: readonly Entry[]): ReadonlyMap<number, number> {
  const takenBack = new Map<number, number>()
  // An entry is taken back by later ones only: looked at from the last to the first, each is settled when it is asked.
  for (const { number, undoes } of [...entries].sort((a, b) => b.number - a.number))
    if (undoes !== undefined && undoes < number && !takenBack.has(number) && !takenBack.has(undoes))
      takenBack.set(undoes, number)
  return takenBack
}

/** The last change of a command that is not taken back; taking back is no such change. */
export function lastStanding(entries: readonly Entry[]): Entry | undefined {
  const takenBack = findTakenBack(entries)
  return [...entries]
    .sort((a, b) => b.number - a.number)
    .find(({ number, undoes }) => undoes === undefined && !takenBack.has(number))
}
