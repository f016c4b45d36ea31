import {
  BookmarkEnd,
  BookmarkStart,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Anchors, FactNote } from '../../document/index.ts'
import { commentMarkId } from './styles/comment-styles.ts'

/** The bookmarks (书签) and comments (批注) of one file, numbered in the order in which they are written. */
export interface Bookmarks {
  readonly anchors: Anchors
  /** A place that links lead to, around what stands there. */
  readonly place: (name: string, children: readonly ParagraphChild[]) => readonly ParagraphChild[]
  /** A number with its comment and its place; only where it stands first. */
  readonly number: (note: FactNote, children: readonly ParagraphChild[]) => readonly ParagraphChild[]
  /** Notes whose comments were placed, in order; a comment's id is its index. */
  readonly comments: ReadonlySet<FactNote>
}

/** The docx library would number bookmarks through all files that a process writes. */
export function createBookmarks(anchors: Anchors): Bookmarks {
  const comments = new Set<FactNote>()
  let last = 0
  const place: Bookmarks['place'] = (name, children) => {
    last += 1
    return [half(new BookmarkStart(name, last)), ...children, half(new BookmarkEnd(last))]
  }
  return {
    anchors,
    place,
    number: (note, children) => {
      if (comments.has(note)) return children
      const id = comments.size
      comments.add(note)
      return [
        new CommentRangeStart(id),
        ...place(note.anchor, children),
        new CommentRangeEnd(id),
        new TextRun({ style: commentMarkId, children: [new CommentReference(id)] }),
      ]
    },
    comments,
  }
}

/** The library writes the halves of a bookmark as children of a paragraph, but its types leave them out. */
const half = (part: BookmarkStart | BookmarkEnd): ParagraphChild => part as unknown as ParagraphChild
