import { diffArrays } from 'diff'
import { lineEnd } from './lines.ts'

/** Lines removed from one text and put into another in their place; positions from 0. */
export interface LineChange {
  readonly from: number
  readonly to: number
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** Texts that differ in more lines are not compared line by line: the time would grow with the square of it. */
const mostDifferences = 2000

/** What changed from one list of lines to another, in order; runs do not touch. */
export function compareLines(before: readonly string[], after: readonly string[]): readonly LineChange[] {
  const changes: LineChange[] = []
  let [from, to, old, now] = [0, 0, 0, 0]
  const close = (): void => {
    if (from < old || to < now)
      changes.push({ from, to, removed: before.slice(from, old), added: after.slice(to, now) })
  }
  for (const { kept, gone, come } of alignLines(keysOf(before), keysOf(after))) {
    for (let line = 0; line < kept; line++) {
      const isKept = before[old] === after[now]
      if (isKept) close()
      old++
      now++
      if (isKept) [from, to] = [old, now]
    }
    old += gone
    now += come
  }
  close()
  return changes
}

/**
 * Lines as they are aligned: the first without its byte order mark, the last with an end. A record that is no longer the
 * first or the last of its file is then still known for the same.
 */
function keysOf(lines: readonly string[]): readonly string[] {
  const keys = [...lines]
  const last = lines.length - 1
  if (last >= 0 && lineEnd(lines[last] ?? '') === '')
    keys[last] = `${lines[last] ?? ''}${lineEnd(lines[last - 1] ?? '\n')}`
  if (keys[0] !== undefined) keys[0] = keys[0].replace(/^\uFEFF/, '')
  return keys
}

/** So many lines alike, then so many only before, and so many only after. */
interface Aligned {
  readonly kept: number
  readonly gone: number
  readonly come: number
}

function alignLines(before: readonly string[], after: readonly string[]): readonly Aligned[] {
  const shortest = Math.min(before.length, after.length)
  let head = 0
  while (head < shortest && before[head] === after[head]) head++
  let tail = 0
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const gone = before.slice(head, before.length - tail)
  const come = after.slice(head, after.length - tail)
  const parts =
    gone.length > 0 && come.length > 0
      ? diffArrays(gone, come, { maxEditLength: mostDifferences })
      : undefined
  const middle = parts?.map(({ count, added, removed }) => ({
    kept: added || removed ? 0 : count,
    gone: removed ? count : 0,
    come: added ? count : 0,
  })) ?? [{ kept: 0, gone: gone.length, come: come.length }]
  return [{ kept: head, gone: 0, come: 0 }, ...middle, { kept: tail, gone: 0, come: 0 }]
}
