import { holesOf, type Leaf, type Mark } from './leaf.ts'

/** A piece of a paragraph as written in overrides: typed text, or a value that continues to be computed. */
export type Segment = TextSegment | ValueSegment

export interface TextSegment {
  readonly type: 'text'
  readonly text: string
  readonly mark: Mark
}

/** `{{3}}`, or `{{3.2}}` for the second number of a value that was taken apart. */
export interface ValueSegment {
  readonly type: 'value'
  readonly n: number
  readonly part?: number
  /** Its text at the time of writing. */
  readonly said: string
  readonly mark: Mark
}

/** Joins adjacent texts with the same mark and drops empty ones. */
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
 * Turns a paragraph into segments. A value is one segment, unless it is among the opened ones: then its words count as typed, and
 * its numbers are separate segments.
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

/** The values that segments take apart. */
export const openedIn = (segments: readonly Segment[]): ReadonlySet<number> =>
  new Set(
    segments.flatMap((segment) =>
      segment.type === 'value' && segment.part !== undefined ? [segment.n] : [],
    ),
  )

/**
 * The values on whose exact words segments depend: those taken apart, and those of which words became typed text. A number that
 * was deleted or retyped is not among them: its place stays the same whatever its value.
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

/** The characters of segments, with values as at the time of writing. */
export const textOfSegments = (segments: readonly Segment[]): string =>
  segments.map((segment) => (segment.type === 'text' ? segment.text : segment.said)).join('')
