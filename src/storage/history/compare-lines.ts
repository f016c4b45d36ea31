import { diffArrays } from 'diff'
import { lineEnd } from './lines.ts'
import { indentOf } from './parents.ts'

/** A run of lines replaced by another; positions count from 0. */
export interface LineChange {
  readonly from: number
  readonly to: number
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** Texts with more differences are not compared line by line, because the time grows with the square of their number. */
const mostDifferences = 1000

/** The changes from one list of lines to another, in order; runs are never adjacent. */
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
 * The lines as they are compared: the first without its byte order mark, the last with a line end, so that a record still matches
 * when it is no longer the first or the last of its file.
 */
function keysOf(lines: readonly string[]): readonly string[] {
  const keys = [...lines]
  const last = lines.length - 1
  if (last >= 0 && lineEnd(lines[last] ?? '') === '')
    keys[last] = `${lines[last] ?? ''}${lineEnd(lines[last - 1] ?? '\n')}`
  if (keys[0] !== undefined) keys[0] = keys[0].replace(/^\uFEFF/, '')
  return keys
}

/** A count of equal lines, followed by counts of removed and of added lines. */
interface Aligned {
  kept: number
  gone: number
  come: number
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
  const aligned: Aligned[] = [{ kept: head, gone: 0, come: 0 }]
  const add = (kept: number, fewer: number, more: number): void => {
    const last = aligned.at(-1)
    if (last && (kept === 0 || last.gone + last.come === 0)) {
      last.kept += kept
      last.gone += fewer
      last.come += more
    } else aligned.push({ kept, gone: fewer, come: more })
  }
  if (!parts) add(0, gone.length, come.length)
  for (const { count, added, removed } of parts ?? [])
    add(added || removed ? 0 : count, removed ? count : 0, added ? count : 0)
  add(tail, 0, 0)
  slideRuns(aligned, before, after)
  return aligned
}

/**
 * A run next to lines equal to its own could as well begin earlier or later. It is moved to begin with the least indented line,
 * so that whole records are added and removed, rather than the end of one and the beginning of the next.
 */
function slideRuns(aligned: Aligned[], before: readonly string[], after: readonly string[]): void {
  let [old, now] = [0, 0]
  for (const [index, run] of aligned.entries()) {
    const next = aligned[index + 1]
    const [lines, start, count] =
      run.gone === 0 ? [after, now + run.kept, run.come] : [before, old + run.kept, run.gone]
    if (next && count > 0 && (run.gone === 0 || run.come === 0)) {
      const up = run.kept - (index === 0 ? 0 : 1)
      const down = next.kept - (next.gone + next.come === 0 ? 0 : 1)
      const shift = bestShift(lines, start, count, up, down)
      run.kept += shift
      next.kept -= shift
    }
    old += run.kept + run.gone
    now += run.kept + run.come
  }
}

/** How many lines to move a run by: at most `up` or `down`, so that it does not meet its neighbours. */
function bestShift(lines: readonly string[], start: number, count: number, up: number, down: number): number {
  let first = 0
  while (-first < up && lines[start + first - 1] === lines[start + first + count - 1]) first--
  let last = 0
  while (last < down && lines[start + last] === lines[start + last + count]) last++
  let best = last
  for (let shift = last - 1; shift >= first; shift--)
    if (depthOf(lines[start + shift]) < depthOf(lines[start + best])) best = shift
  return best
}

/** The indentation of a line; infinite for a blank one, at which no run should begin. */
const depthOf = (line = ''): number => (line.trim() === '' ? Infinity : indentOf(line))
