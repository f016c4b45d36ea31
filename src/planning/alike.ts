import { toHalfWidth } from '../text/index.ts'

/** The form in which texts are compared: only letters, digits and Chinese characters, in half width and lower case. */
export const plainWords = (text: string): string =>
  toHalfWidth(text)
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '')

/** The pairs of neighbouring characters of a text, each once. */
export function pairsOf(text: string): ReadonlySet<string> {
  const plain = plainWords(text)
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < plain.length; at += 1) pairs.add(plain.slice(at, at + 2))
  return pairs
}

/** How much two texts have in common, 0 to 1 (Dice's coefficient over pairs of characters). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0
  return (2 * shared(a, b)) / (a.size + b.size)
}

/** How much of a text is found in another, 0 to 1. */
export const containment = (part: ReadonlySet<string>, whole: ReadonlySet<string>): number =>
  part.size === 0 ? 0 : shared(part, whole) / part.size

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let count = 0
  for (const pair of small) if (large.has(pair)) count += 1
  return count
}
