import { align } from './align.ts'

/** A number, a word of Latin letters, a run of Han digits, or one character. */
const word = /\d+(?:[.,]\d+)*[%％‰]?|[A-Za-z]+|[〇零一二三四五六七八九十百千万亿]+|[\s\S]/gu

/** Splits a text into the pieces by which changes are shown. */
export const wordsOf = (text: string): readonly string[] => text.match(word) ?? []

/** A range that two texts share, or in which they differ. */
export interface WordChange {
  readonly type: 'same' | 'deleted' | 'added'
  readonly text: string
}

/** The differences between two texts, word by word. */
export function compareWords(from: string, to: string): readonly WordChange[] {
  const [a, b] = [wordsOf(from), wordsOf(to)]
  const changes: WordChange[] = []
  const add = (type: WordChange['type'], words: readonly string[]): void => {
    const last = changes.at(-1)
    if (words.length === 0) return
    if (last?.type === type) changes[changes.length - 1] = { type, text: last.text + words.join('') }
    else changes.push({ type, text: words.join('') })
  }
  let [i, j] = [0, 0]
  for (const [x, y] of [...align(a, b), [a.length, b.length] as const]) {
    add('deleted', a.slice(i, x))
    add('added', b.slice(j, y))
    add('same', a.slice(x, x + 1))
    ;[i, j] = [x + 1, y + 1]
  }
  return changes
}

/** The similarity of two texts, from 0 to 1: the pairs of adjacent characters that they share. Takes linear time. */
export function similarity(a: string, b: string): number {
  const [pairsA, pairsB] = [pairsIn(a), pairsIn(b)]
  let shared = 0
  for (const [pair, count] of pairsA) shared += Math.min(count, pairsB.get(pair) ?? 0)
  const [sizeA, sizeB] = [Math.max(1, a.length - 1), Math.max(1, b.length - 1)]
  return (2 * shared) / (sizeA + sizeB)
}

function pairsIn(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}
