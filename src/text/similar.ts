/** The edit distance with transpositions of neighbours (optimal string alignment), in UTF-16 units. */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1)
      row.push(best)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}

/** Longer words are never a mistyped key; comparing them would take quadratic time. */
const longestCompared = 40

/**
 * The candidate that was probably meant, or undefined if none is close. Latin words may differ in one letter or a third of
 * their letters (ignoring case), Chinese words in half of their characters; or one may contain the other.
 */
export function findSimilar(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.trim().toLowerCase()
  if (wanted === '' || wanted.length > longestCompared) return undefined
  let best: string | undefined
  let bestScore = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const score = scoreOf(wanted, candidate.toLowerCase())
    if (score < bestScore) {
      best = candidate
      bestScore = score
    }
  }
  return best
}

/**
 * The distance of a candidate, infinite if too large. A word that contains the other is farther than any allowed slip of the same
 * length.
 */
function scoreOf(wanted: string, candidate: string): number {
  const longer = Math.max(wanted.length, candidate.length)
  const shorter = Math.min(wanted.length, candidate.length)
  const chinese = /\p{Script=Han}/u.test(wanted)
  const allowed = chinese ? Math.floor(longer / 2) : Math.max(1, Math.floor(longer / 3))
  // The distance is at least the difference in length. There may be thousands of faults with a hundred candidates each.
  const distance = longer - shorter > allowed ? longer : editDistance(wanted, candidate)
  if (distance <= allowed && distance < longer) return distance / longer
  const contained = shorter >= (chinese ? 2 : 3) && (wanted.includes(candidate) || candidate.includes(wanted))
  return contained ? 1 + (longer - shorter) / longer : Number.POSITIVE_INFINITY
}
