import { isAlias, isNode, type Node, visit } from 'yaml'
import { type FoundComment, findComments } from './find-comments.ts'
import type { Splice, YamlFile } from './yaml-file.ts'

/** A file that is being edited, with its comments. */
export interface EditedFile extends YamlFile {
  readonly comments: readonly FoundComment[]
}

/** The splices that make a change, and the content that a part of the file has after it. */
export interface Change<T> {
  readonly splices: readonly Splice[]
  readonly expected: T
}

/** The reason for which a change is refused (Chinese, without a full stop). */
export interface Refusal {
  readonly refused: string
}

/** A way of writing that no change is made to. */
export const unusual: Refusal = { refused: '这种写法程序不会改，请手工改' }

/** Prepares a file for edits that keep its comments. */
export function withComments(file: YamlFile): EditedFile | undefined {
  const comments = findComments(file.text)
  return comments && { ...file, comments }
}

/** The comments in `[start, end)`. */
export const commentsIn = ({ comments }: EditedFile, start: number, end: number): readonly FoundComment[] =>
  comments.filter((comment) => comment.start >= start && comment.start < end)

/** Whether a value is written by reference (`&`, `*`) or with a tag (`!`), in part or as a whole. */
export function isReferring(node: Node | null | undefined): boolean {
  if (!node) return false
  let found = false
  visit(node, (_key, inner) => {
    const { anchor, tag } = inner as { readonly anchor?: string; readonly tag?: string }
    found ||= isNode(inner) && (isAlias(inner) || anchor !== undefined || tag !== undefined)
    return found ? visit.BREAK : undefined
  })
  return found
}
