import { holesOf, type Leaf, type Mark } from './leaf.ts'

/** A piece of a paragraph as overrides write it: text that was typed, or a value that goes on being computed. */
export type Segment = TextSegment | ValueSegment

export interface TextSegment {
  readonly type: 'text'
  readonly text: string
  readonly mark: Mark
}

/** `{{3}}`, or `{{3.2}}` for the second number within a value whose words were taken apart. */
export interface ValueSegment {
  readonly type: 'value'
  readonly n: number
  readonly part?: number
  /** What it read when it was written down. */
  readonly said: string
  readonly mark: Mark
}

/** Neighbouring texts of one mark joined, empty ones left out. */
export function joinSegments(segments: readonly Segment[]): readonly Segment[] {
  const joined: Segment[] = []
  for (const segment of segments) {
    const last = joined.at(-1)
    if (segment.type === 'text' && segment.text === '') continue
    if (segment.type === 'text' && last?.type === 'text' && last.mark === segment.mark)
      joined[joined.length - 1] = { ...last, text: last.text + segment.text }
    else joined.push(segment)
  }
  return joined
}

/**
 * A paragraph as segments. A value is one segment unless it is among the opened: then its words count as typed and its
 * numbers are segments of their own.
 */
export function segmentsOf(leaves: readonly Leaf[], opened: ReadonlySet<number>): readonly Segment[] {
  const segments: Segment[] = []
  const holes = new Map(holesOf(leaves).map((hole) => [hole.first, hole]))
  for (let index = 0; index < leaves.length; ) {
    const hole = holes.get(index)
    const leaf = leaves[index] as Leaf
    if (hole === undefined) {
      segments.push({ type: 'text', text: leaf.text, mark: leaf.mark })
      index += 1
      continue
    }
    segments.push(...(opened.has(hole.n) ? openHole(hole.leaves, hole.n) : [closedHole(hole.leaves, hole.n)]))
    index += hole.leaves.length
  }
  return joinSegments(segments)
}

const closedHole = (leaves: readonly Leaf[], n: number): Segment => ({
  type: 'value',
  n,
  said: leaves.map(({ text }) => text).join(''),
  mark: leaves[0]?.mark ?? 'plain',
})

function openHole(leaves: readonly Leaf[], n: number): readonly Segment[] {
  let part = 0
  return leaves.map(({ text, mark, fact }): Segment => {
    if (!fact) return { type: 'text', text, mark }
    part += 1
    return { type: 'value', n, part, said: text, mark }
  })
}

/** The values that are taken apart in some segments. */
export const openedIn = (segments: readonly Segment[]): ReadonlySet<number> =>
  new Set(
    segments.flatMap((segment) =>
      segment.type === 'value' && segment.part !== undefined ? [segment.n] : [],
    ),
  )

/**
 * The values whose very words some segments rest on: those that are taken apart, and those of which words became typed text.
 * A number that was struck out or typed anew is not among them: the place stays the same whatever it comes to.
 */
export function restsOn(segments: readonly Segment[], leaves: readonly Leaf[]): ReadonlySet<number> {
  const kept = new Set(segments.flatMap((segment) => (segment.type === 'value' ? [segment.n] : [])))
  const opened = openedIn(segments)
  return new Set(
    holesOf(leaves).flatMap(({ n, leaves: parts }) =>
      opened.has(n) || (!kept.has(n) && parts.some(({ fact }) => !fact)) ? [n] : [],
    ),
  )
}

/** The characters of segments, values as they read when they were written down. */
export const textOfSegments = (segments: readonly Segment[]): string =>
  segments.map((segment) => (segment.type === 'text' ? segment.text : segment.said)).join('')
