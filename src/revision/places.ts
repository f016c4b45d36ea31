import type { PassagePlace } from '../records/index.ts'
import { holesOf, textOfLeaves } from './leaf.ts'
import { parseMarkup, writeMarkup } from './markup.ts'
import type { Passage } from './passage.ts'
import { openedIn, segmentsOf, textOfSegments } from './segment.ts'
import { similarity } from './words.ts'

/** A paragraph with less typed text is identified by its values as well: `{{1}}` alone could be any. */
const leastTyped = 6

/** The minimum similarity of a paragraph to be suggested as what another became. */
const leastAlike = 0.4

/** The part of a paragraph that does not change with its numbers. */
const skeleton = (passage: Passage, opened: ReadonlySet<number>): string =>
  writeMarkup(segmentsOf(passage.leaves, opened), 'bare')

/** The values that identify a paragraph, besides those that were taken apart. */
function openedFor(passage: Passage, opened: ReadonlySet<number>): ReadonlySet<number> {
  const typed = passage.leaves.filter(({ insert }) => insert === undefined)
  return textOfLeaves(typed).length < leastTyped ? new Set(holesOf(passage.leaves).map(({ n }) => n)) : opened
}

/** The key by which a paragraph is found again in another build: its typed text. */
export const skeletonKey = (passage: Passage): string =>
  `${passage.kind} ${skeleton(passage, openedFor(passage, new Set()))}`

/** The written form of a paragraph's place, by which {@link findPlace} finds it among the same passages. */
export function placeOf(
  index: number,
  passages: readonly Passage[],
  opened: ReadonlySet<number> = new Set(),
): PassagePlace {
  const passage = passages[index] as Passage
  const taken = openedFor(passage, opened)
  const base = writeMarkup(segmentsOf(passage.leaves, taken), 'said')
  const { section } = passage
  const same = alike(base, passages).filter((other) => passages[other]?.section === section)
  return { section, base, ...(same.length > 1 && { nth: same.indexOf(index) + 1 }) }
}

/** The passage that a lost place may have become, in written form; undefined if none is similar. */
export function likeliestNow(base: string, passages: readonly Passage[]): string | undefined {
  const wanted = textOfSegments(parseMarkup(base))
  let best = { score: leastAlike, passage: undefined as Passage | undefined }
  for (const passage of passages) {
    const score = passage.kind === 'fixed' ? 0 : similarity(wanted, textOfLeaves(passage.leaves))
    if (score > best.score) best = { score, passage }
  }
  return best.passage && writeMarkup(segmentsOf(best.passage.leaves, new Set()), 'said')
}

/** Why a place was not found. */
export type Lost = 'absent' | 'ambiguous'

/** Finds the passage of a place: that with the same typed text, in its section if there are several. */
export function findPlace({ section, base, nth }: PassagePlace, passages: readonly Passage[]): number | Lost {
  const all = alike(base, passages)
  const here = all.filter((index) => passages[index]?.section === section)
  if (nth !== undefined) return here[nth - 1] ?? 'absent'
  const [only, ...others] = here.length > 0 ? here : all
  if (only === undefined) return 'absent'
  return others.length === 0 ? only : 'ambiguous'
}

/** The passages with the typed text of a place. */
function alike(base: string, passages: readonly Passage[]): readonly number[] {
  const segments = parseMarkup(base)
  const wanted = writeMarkup(segments, 'bare')
  const opened = openedIn(segments)
  return passages.flatMap((passage, index) => {
    return skeleton(passage, openedWhole(opened, segments, passage)) === wanted ? [index] : []
  })
}

/**
 * Values that were identified by their words have no parts to be recognised by: they are the ones that the base does not refer
 * to.
 */
function openedWhole(
  opened: ReadonlySet<number>,
  segments: ReturnType<typeof parseMarkup>,
  passage: Passage,
): ReadonlySet<number> {
  const closed = new Set(
    segments.flatMap((segment) =>
      segment.type === 'value' && segment.part === undefined ? [segment.n] : [],
    ),
  )
  const all = holesOf(passage.leaves).map(({ n }) => n)
  return new Set(all.filter((n) => opened.has(n) || !closed.has(n)))
}
