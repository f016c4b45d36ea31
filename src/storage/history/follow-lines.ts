import type { Edit, FileChange, TextChange } from './entry.ts'
import { readyEdit } from './ready-edit.ts'

/**
 * The changes to a file since an entry, in order, if the history is complete: each begins with the contents that the previous one
 * left, and the last left the current contents. Undefined if somebody else changed the file in between.
 */
export function findChain(
  left: number | undefined,
  later: readonly FileChange[],
  now: number | undefined,
): readonly TextChange[] | undefined {
  const chain: TextChange[] = []
  let sum = left
  for (const change of later) {
    if (change.type !== 'text' || change.before !== sum) return undefined
    chain.push(change)
    sum = change.after
  }
  return sum === now ? chain : undefined
}

/**
 * Where lines are now. Removed lines may belong before or after anything that has since been added in their place: anywhere
 * within `slack` lines from `at`.
 */
export interface Followed {
  readonly at: number
  readonly slack: number
}

/** Where the `count` lines from `start` are after a chain of changes; undefined if one of the changes touched them. */
export function followLines(
  start: number,
  count: number,
  chain: readonly TextChange[],
): Followed | undefined {
  let followed: Followed | undefined = { at: start, slack: 0 }
  for (const { edits } of chain) followed = followed && shiftLines(followed, count, edits.map(readyEdit))
  return followed
}

function shiftLines(followed: Followed, count: number, edits: readonly Edit[]): Followed | undefined {
  return count === 0 ? shiftGap(followed, edits) : shiftRun(followed.at, count, edits)
}

function shiftRun(start: number, count: number, edits: readonly Edit[]): Followed | undefined {
  let shift = 0
  for (const { from, removed, added } of edits)
    if (from + removed.length <= start) shift += added.length - removed.length
    else if (from < start + count) return undefined
  return { at: start + shift, slack: 0 }
}

/** Lines added where others are missing may come before or after those. */
function shiftGap({ at, slack }: Followed, edits: readonly Edit[]): Followed | undefined {
  const last = at + slack
  let [shift, more] = [0, 0]
  for (const { from, removed, added } of edits) {
    const to = from + removed.length
    const growth = added.length - removed.length
    if (from >= at && to <= last) more += growth
    else if (to <= at) shift += growth
    else if (from < at && to <= last) {
      shift += growth + to - at
      more -= to - at
    } else if (from < at) return undefined
    else if (from < last) more -= last - from
  }
  return { at: at + shift, slack: slack + more }
}
