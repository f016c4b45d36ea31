import { isCommonWord } from './common-words.ts'
import type { Person } from './person.ts'

/** A name to look for. */
export interface KnownName {
  readonly name: string
  /** Whether it is one only before a title or a deed. */
  readonly titled: boolean
  readonly person: Person
  /** Says who it is: the same for the same person, from 1 by order of appearance. */
  readonly ordinal: number
  /** Whether it is a word of everyday prose as well. */
  readonly common: boolean
}

/** All names of a workspace, and words that are none. */
export interface NameTable {
  /** By first character, the longest first. */
  readonly names: ReadonlyMap<string, readonly KnownName[]>
  /** Surnames that may stand before a title, each with who is meant. */
  readonly surnames: ReadonlyMap<string, number>
  /** By first character, the longest first. */
  readonly kept: ReadonlyMap<string, readonly string[]>
}

/**
 * @param people in order of appearance
 * @param written names that the school wrote itself: they are masked wherever they stand
 * @param kept the school's own name and words that are no names
 */
export function makeNameTable(
  people: readonly Person[],
  written: ReadonlySet<string>,
  kept: readonly string[],
): NameTable {
  const known = new Map<string, KnownName>()
  const surnames = new Map<string, number>()
  let ordinal = 0
  for (const person of people) {
    const { name, surname, title } = person
    if (kept.includes(name) || known.has(name)) continue
    if (title === undefined) {
      ordinal += 1
      // Three characters make a word so seldom that they are masked wherever they stand.
      const common =
        !written.has(name) && (isCommonWord(name) || (person.likely === true && name.length !== 3))
      known.set(name, { name, titled: false, person, ordinal, common })
    } else if (!surnames.has(surname)) {
      ordinal += 1
      surnames.set(surname, ordinal)
    }
  }
  // A name that is somebody's whole one is never a part of another's.
  for (const { person, ordinal } of [...known.values()])
    for (const { name, titled } of person.also ?? [])
      if (!known.has(name) && !kept.includes(name))
        known.set(name, { name, titled, person, ordinal, common: false })
  // 于老师 is 于学峰, or another of that surname: who it is cannot be told, so that it has a number of its own.
  for (const { person } of known.values()) {
    if (person.surname === '' || surnames.has(person.surname)) continue
    ordinal += 1
    surnames.set(person.surname, ordinal)
  }
  return {
    names: byFirst([...known.values()], ({ name }) => name),
    surnames,
    kept: byFirst(
      [...new Set(kept)].filter((word) => word.length > 1),
      (word) => word,
    ),
  }
}

function byFirst<T>(all: readonly T[], wordOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const grouped = new Map<string, T[]>()
  for (const one of all.toSorted((a, b) => wordOf(b).length - wordOf(a).length)) {
    const first = wordOf(one).charAt(0)
    const there = grouped.get(first)
    if (there) there.push(one)
    else grouped.set(first, [one])
  }
  return grouped
}
