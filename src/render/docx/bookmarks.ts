import type { Anchors, FactNote } from '../../document/index.ts'
import { run } from './run.ts'
import { commentMarkId } from './styles/comment-styles.ts'
import { element, valued } from './xml-text.ts'

/** The bookmarks (书签) and comments (批注) of one file, numbered in the order in which they are written. */
export interface Bookmarks {
  readonly anchors: Anchors
  /** Wraps runs in a bookmark that links lead to. */
  readonly place: (name: string, runs: string) => string
  /** Wraps the runs of a number in its comment and its bookmark, at its first occurrence only. */
  readonly number: (note: FactNote, runs: string) => string
  /** Notes whose comments have been placed, in order; the id of a comment is its index. */
  readonly comments: ReadonlySet<FactNote>
}

export function createBookmarks(anchors: Anchors): Bookmarks {
  const comments = new Set<FactNote>()
  let last = 0
  const place: Bookmarks['place'] = (name, runs) => {
    last += 1
    return (
      element('w:bookmarkStart', { 'w:id': last, 'w:name': name }) +
      runs +
      element('w:bookmarkEnd', { 'w:id': last })
    )
  }
  return {
    anchors,
    place,
    number: (note, runs) => {
      if (comments.has(note)) return runs
      const id = { 'w:id': comments.size }
      comments.add(note)
      return (
        element('w:commentRangeStart', id) +
        place(note.anchor, runs) +
        element('w:commentRangeEnd', id) +
        run(element('w:commentReference', id), valued('rStyle', commentMarkId))
      )
    },
    comments,
  }
}
