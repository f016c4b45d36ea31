import { contextLines } from './compare-file.ts'
import type { Edit } from './entry.ts'
import { bareLine, lineEnd } from './lines.ts'
import { listParents } from './parents.ts'

/** An edit made ready to be taken back in a file that is no longer as the edit left it. */
export interface ReadyEdit extends Edit {
  /** The file ended with the last line removed, without a line end. */
  readonly endsBare: boolean
}

/** A line for comparing: without its end and the byte order mark before it. */
export const plainLine = (line: string): string => bareLine(line).replace(/^\uFEFF/, '')

/**
 * The edit without what only concerns the byte order mark or the last end of the file: the line that stood first or last
 * stays as it is, and counts as context. Lines lose the mark: the file keeps the one it has.
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

/** Whether lines without marks differ in nothing, or only in that one has no end. */
function isSame(a = '', b = ''): boolean {
  const [endOfA, endOfB] = [lineEnd(a), lineEnd(b)]
  return bareLine(a) === bareLine(b) && (endOfA === endOfB || endOfA === '' || endOfB === '')
}
