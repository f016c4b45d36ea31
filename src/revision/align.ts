/** Indices of equal elements in two sequences. */
export type Pair = readonly [a: number, b: number]

/** Ranges with a larger product of lengths are not searched element by element: their unique elements must suffice. */
const mostCells = 250_000

/**
 * Finds a longest sequence of pairs of equal elements, in order: first by common ends and by elements that are unique on both
 * sides (patience), which keeps together what belongs together and takes little more than linear time, then element by element.
 */
export function align(a: readonly string[], b: readonly string[]): readonly Pair[] {
  const pairs: Pair[] = []
  const work: [fromA: number, toA: number, fromB: number, toB: number][] = [[0, a.length, 0, b.length]]
  for (let next = work.pop(); next; next = work.pop()) {
    let [fromA, toA, fromB, toB] = next
    while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) pairs.push([fromA++, fromB++])
    while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]) pairs.push([--toA, --toB])
    if (fromA === toA || fromB === toB) continue
    const anchors = uniquePairs(a, b, fromA, toA, fromB, toB)
    if (anchors.length === 0) {
      if ((toA - fromA) * (toB - fromB) <= mostCells) pairs.push(...longest(a, b, fromA, toA, fromB, toB))
      continue
    }
    let [lastA, lastB] = [fromA, fromB]
    for (const [i, j] of anchors) {
      work.push([lastA, i, lastB, j])
      pairs.push([i, j])
      ;[lastA, lastB] = [i + 1, j + 1]
    }
    work.push([lastA, toA, lastB, toB])
  }
  return pairs.sort(([i], [j]) => i - j)
}

/** The longest ordered sequence of elements that are unique on either side of a range. */
function uniquePairs(
  a: readonly string[],
  b: readonly string[],
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
): readonly Pair[] {
  const [inA, inB] = [placesOf(a, fromA, toA), placesOf(b, fromB, toB)]
  const pairs: Pair[] = []
  for (const [element, i] of inA) {
    const j = inB.get(element)
    if (i !== undefined && j !== undefined) pairs.push([i, j])
  }
  return inOrder(pairs)
}

/** The positions of elements; undefined for those that occur more than once. */
function placesOf(all: readonly string[], from: number, to: number): ReadonlyMap<string, number | undefined> {
  const places = new Map<string, number | undefined>()
  for (let at = from; at < to; at++) {
    const element = all[at] as string
    places.set(element, places.has(element) ? undefined : at)
  }
  return places
}

/** The longest subsequence of pairs, which are given in the order of their first indices, whose second indices ascend too. */
export function inOrder(pairs: readonly Pair[]): readonly Pair[] {
  const ends: number[] = []
  const before: (number | undefined)[] = []
  for (const [at, [, j]] of pairs.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] as number] as Pair)[1] < j) low = middle + 1
      else high = middle
    }
    before.push(low > 0 ? ends[low - 1] : undefined)
    ends[low] = at
  }
  const run: Pair[] = []
  for (let at = ends.at(-1); at !== undefined; at = before[at]) run.push(pairs[at] as Pair)
  return run.reverse()
}

function longest(
  a: readonly string[],
  b: readonly string[],
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
): readonly Pair[] {
  const [rows, columns] = [toA - fromA, toB - fromB]
  const lengths = new Uint16Array((rows + 1) * (columns + 1))
  const cell = (row: number, column: number): number => lengths[row * (columns + 1) + column] ?? 0
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      lengths[row * (columns + 1) + column] =
        a[fromA + row] === b[fromB + column]
          ? cell(row + 1, column + 1) + 1
          : Math.max(cell(row + 1, column), cell(row, column + 1))
    }
  }
  const pairs: Pair[] = []
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (a[fromA + row] === b[fromB + column]) pairs.push([fromA + row++, fromB + column++])
    else if (cell(row + 1, column) >= cell(row, column + 1)) row++
    else column++
  }
  return pairs
}
