import { contextLines } from './compare-file.ts'
import type { Edit } from './entry.ts'
import { bareLine, lineEnd } from './lines.ts'
import { listParents } from './parents.ts'

/** An edit prepared for being undone in a file that has changed since. */
export interface ReadyEdit extends Edit {
  /** Whether the file ended with the last removed line, without a line end. */
  readonly endsBare: boolean
}

/** A line for comparison: without its end or a byte order mark. */
export const plainLine = (line: string): string => bareLine(line).replace(/^\uFEFF/, '')

/**
 * Leaves out of an edit what only concerns the byte order mark or the line end at the end of the file: the first or last line
 * stays as it is and counts as context. The mark is removed from lines, because the file keeps its own.
 */
export function readyEdit(edit: Edit): ReadyEdit {
  const removed = edit.removed.map(unmark).filter((line) => line !== '')
  const added = edit.added.map(unmark).filter((line) => line !== '')
  const most = Math.min(removed.length, added.length)
  let head = 0
  while (head < most && isSame(removed[head], added[head])) head++
  let tail = 0
  while (tail < most - head && isSame(removed.at(-1 - tail), added.at(-1 - tail))) tail++
  const [gone, come] = [removed, added].map((lines) => lines.slice(head, lines.length - tail))
  return {
    from: edit.from + head,
    to: edit.to + head,
    removed: gone ?? [],
    added: come ?? [],
    above: [...edit.above, ...added.slice(0, head)].slice(-contextLines),
    below: [...added.slice(added.length - tail), ...edit.below].slice(0, contextLines),
    parents:
      head + tail === 0 ? edit.parents : listParents([...(gone ?? []), ...(come ?? [])], [], 0, edit.parents),
    endsBare: edit.removed.length > 0 && lineEnd(edit.removed.at(-1) ?? '') === '',
  }
}

const unmark = (line: string): string => line.replace(/^\uFEFF/, '')

/** Whether two lines are equal, except that one may lack its end. */
function isSame(a = '', b = ''): boolean {
  const [endOfA, endOfB] = [lineEnd(a), lineEnd(b)]
  return bareLine(a) === bareLine(b) && (endOfA === endOfB || endOfA === '' || endOfB === '')
}
