import type { Anchors, FactNote } from '../../document/index.ts'
import { run } from './run.ts'
import { commentMarkId } from './styles/comment-styles.ts'
import { element, valued } from './xml-text.ts'

/** The bookmarks (书签) and comments (批注) of one file, numbered in the order in which they are written. */
export interface Bookmarks {
  readonly anchors: Anchors
  /** A place that links lead to, around the runs that stand there. */
  readonly place: (name: string, runs: string) => string
  /** The runs of a number with its comment and its place; only where it stands first. */
  readonly number: (note: FactNote, runs: string) => string
  /** Notes whose comments were placed, in order; a comment's id is its index. */
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
