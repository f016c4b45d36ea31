import { type Hole, holesOf, type Leaf, textOfLeaves } from './leaf.ts'
import { writeMarkup } from './markup.ts'
import { restsOn, type Segment, segmentsOf } from './segment.ts'

/**
 * Renumbers the values in segments from those of one paragraph to those of another: from the present text to the template's, of
 * which an earlier override may have kept only some values or parts of them. Undefined if a value has no counterpart there.
 *
 * @param from the paragraph whose values the segments refer to
 * @param to the paragraph whose values they should refer to
 */
export function renameValues(
  segments: readonly Segment[],
  from: readonly Leaf[],
  to: readonly Leaf[],
): readonly Segment[] | undefined {
  if (from === to) return segments
  const [holesFrom, holesTo] = [holesOf(from), holesOf(to)]
  const named: Segment[] = []
  for (const segment of segments) {
    if (segment.type === 'text') {
      named.push(segment)
      continue
    }
    const hole = holesFrom[segment.n - 1]
    const home = hole && holesTo.find(({ leaves }) => leaves[0]?.insert === hole.leaves[0]?.insert)
    if (hole === undefined || home === undefined) return undefined
    if (segment.part === undefined && isWhole(hole, home)) named.push({ ...segment, n: home.n })
    else named.push(...partsOf(hole, home, segment))
  }
  return named
}

const isWhole = (hole: Hole, home: Hole): boolean =>
  hole.leaves.length === home.leaves.length && textOfLeaves(hole.leaves) === textOfLeaves(home.leaves)

const facts = ({ leaves }: Hole): readonly Leaf[] => leaves.filter(({ fact }) => fact)

/** The numbers of a value that is only partly there; its other words become typed text. */
function partsOf(hole: Hole, home: Hole, segment: Segment & { readonly type: 'value' }): readonly Segment[] {
  const wanted = segment.part === undefined ? hole.leaves : facts(hole).slice(segment.part - 1, segment.part)
  return wanted.map((leaf): Segment => {
    const part =
      facts(home).findIndex(({ evidence, text }) => evidence === leaf.evidence && text === leaf.text) + 1
    return leaf.fact && part > 0
      ? { type: 'value', n: home.n, part, said: leaf.text, mark: leaf.mark }
      : { type: 'text', text: leaf.text, mark: leaf.mark }
  })
}

/** Whether two paragraphs have the same values in the same places, as far as segments depend on their words. */
export function haveSameValues(
  a: readonly Leaf[],
  b: readonly Leaf[],
  segments: readonly Segment[],
): boolean {
  const opened = restsOn(segments, a)
  return writeMarkup(segmentsOf(a, opened), 'bare') === writeMarkup(segmentsOf(b, opened), 'bare')
}
