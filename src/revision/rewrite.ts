import { align } from './align.ts'
import { type Hole, holesOf, type Leaf, type Mark, textOfLeaves } from './leaf.ts'
import { joinSegments, type Segment } from './segment.ts'
import { wordsOf } from './words.ts'

/** A changed paragraph in which untouched values are still values. */
export interface Rewritten {
  readonly segments: readonly Segment[]
  /** Numbers that were computed and are now typed. */
  readonly retyped: readonly Retyped[]
}

export interface Retyped {
  /** The index of its leaf. */
  readonly leaf: number
  /** Its original text. */
  readonly was: string
  /** Its present text; empty if it was deleted. */
  readonly now: string
}

/** The position of each word of the first text in the second; undefined for those that are missing. */
interface Alignment {
  /** The code-unit offsets of words, and the end, in either text. */
  readonly startsA: readonly number[]
  readonly startsB: readonly number[]
  readonly at: ReadonlyMap<number, number>
}

/**
 * Determines, word by word, what an edited text kept of a paragraph. A value whose words are all still together remains a value;
 * of one that was touched, the untouched numbers remain; everything else is typed text, in 黑体 or 楷体 if the words around it are.
 *
 * @param leaves the original paragraph
 */
export function rewrite(leaves: readonly Leaf[], edited: string): Rewritten {
  const text = textOfLeaves(leaves)
  const alignment = alignWords(text, edited)
  const holes = holesOf(leaves)
  const kept: Kept[] = []
  const retyped: Retyped[] = []
  for (const hole of holes) {
    const whole = keptStretch(hole.start, hole.start + textOfLeaves(hole.leaves).length, alignment)
    if (whole) kept.push({ ...whole, segment: wholeValue(hole) })
    else
      for (const part of partsOf(hole)) {
        const stretch = keptStretch(part.start, part.end, alignment)
        if (stretch) kept.push({ ...stretch, segment: part.segment })
        else
          retyped.push({
            leaf: part.leaf,
            was: part.segment.said,
            now: replaced(part.start, part.end, edited, alignment),
          })
      }
  }
  return { segments: joinSegments(fill(edited, kept, marksOf(leaves, edited, alignment))), retyped }
}

/** A value that was kept, and its position in the edited text. */
interface Kept {
  readonly from: number
  readonly to: number
  readonly segment: Segment & { readonly type: 'value' }
}

const wholeValue = ({ n, leaves }: Hole): Kept['segment'] => ({
  type: 'value',
  n,
  said: textOfLeaves(leaves),
  mark: leaves[0]?.mark ?? 'plain',
})

/** The individual numbers of a value; none if the value is itself a single number. */
function partsOf(hole: Hole): readonly {
  readonly leaf: number
  readonly start: number
  readonly end: number
  readonly segment: Kept['segment']
}[] {
  let offset = hole.start
  let part = 0
  return hole.leaves.flatMap(({ text, mark, fact }, index) => {
    const start = offset
    offset += text.length
    if (!fact) return []
    part += 1
    const segment = { type: 'value', n: hole.n, part, said: text, mark } as const
    return [{ leaf: hole.first + index, start, end: offset, segment }]
  })
}

function alignWords(a: string, b: string): Alignment {
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)]
  return { startsA: startsOf(wordsA), startsB: startsOf(wordsB), at: new Map(align(wordsA, wordsB)) }
}

function startsOf(words: readonly string[]): readonly number[] {
  const starts = [0]
  for (const word of words) starts.push((starts.at(-1) ?? 0) + word.length)
  return starts
}

/** The position of a range in the edited text, if all its words are there together and not as parts of longer ones. */
function keptStretch(
  from: number,
  to: number,
  { startsA, startsB, at }: Alignment,
): { readonly from: number; readonly to: number } | undefined {
  const first = startsA.indexOf(from)
  const end = startsA.indexOf(to)
  if (first < 0 || end <= first) return undefined
  const place = at.get(first)
  if (place === undefined) return undefined
  for (let word = first; word < end; word++) if (at.get(word) !== place + word - first) return undefined
  return { from: startsB[place] ?? 0, to: startsB[place + end - first] ?? 0 }
}

/** The text between the kept words around a range. */
function replaced(from: number, to: number, edited: string, { startsA, startsB, at }: Alignment): string {
  let first = startsA.findLastIndex((start) => start <= from)
  let end = startsA.findIndex((start) => start >= to)
  while (first > 0 && !at.has(first - 1)) first -= 1
  while (end < startsA.length - 1 && !at.has(end)) end += 1
  const start = first === 0 ? 0 : (startsB[(at.get(first - 1) ?? 0) + 1] ?? 0)
  const stop = end >= startsA.length - 1 ? edited.length : (startsB[at.get(end) ?? 0] ?? 0)
  return edited.slice(start, stop)
}

/**
 * The mark of each code unit of the edited text: a kept word has its own, new words have that of those they replace, or that of
 * both neighbours.
 */
function marksOf(
  leaves: readonly Leaf[],
  edited: string,
  { startsA, startsB, at }: Alignment,
): readonly Mark[] {
  const marksA = leaves.flatMap(({ text, mark }) => Array.from({ length: text.length }, () => mark))
  const marks: Mark[] = []
  let [lastA, lastB] = [0, 0]
  for (const [a, b] of [...at, [startsA.length - 1, startsB.length - 1] as const]) {
    const [from, to] = [startsA[lastA] ?? 0, startsA[a] ?? 0]
    const around = from < to ? marksA.slice(from, to) : [marksA[from - 1], marksA[to]]
    const [first = 'plain'] = around
    const mark = around.every((other) => other === first) ? first : 'plain'
    for (let unit = startsB[lastB] ?? 0; unit < (startsB[b] ?? 0); unit++) marks.push(mark)
    const length = (startsA[a + 1] ?? to) - to
    marks.push(...marksA.slice(to, to + length))
    ;[lastA, lastB] = [a + 1, b + 1]
  }
  return marks.slice(0, edited.length)
}

/** Inserts the kept values into the edited text. */
function fill(edited: string, kept: readonly Kept[], marks: readonly Mark[]): readonly Segment[] {
  const segments: Segment[] = []
  let at = 0
  const typed = (to: number): void => {
    for (; at < to; at++) segments.push({ type: 'text', text: edited[at] ?? '', mark: marks[at] ?? 'plain' })
  }
  for (const { from, to, segment } of [...kept].sort((a, b) => a.from - b.from)) {
    typed(from)
    segments.push(segment)
    at = to
  }
  typed(edited.length)
  return segments
}
