import { contentsAnchor, contentsEntries } from './contents.ts'
import type { DocumentModel, FactNote } from './model.ts'

/** The places in a document that internal links may lead to, and the notes on its numbers. */
export interface Anchors {
  /** The name of the place that a link's address leads to; undefined if it is not in this document. */
  readonly targetOf: (href: string) => string | undefined
  /** The note on a computed number, by its index into DocumentModel.evidence. */
  readonly notes: ReadonlyMap<number, FactNote>
}

/** Collects the places that links (`#name`) may lead to: rows of tables, numbers with notes, entries of the contents page. */
export function collectAnchors({ blocks, notes = [] }: DocumentModel): Anchors {
  const rows = blocks.flatMap((block) => (block.type === 'table' ? block.rows : []))
  const names = new Set([
    ...contentsEntries(blocks).map(({ block }) => contentsAnchor(block)),
    ...notes.map(({ anchor }) => anchor),
    ...rows.flatMap(({ anchor }) => (anchor === undefined ? [] : [anchor])),
  ])
  return {
    targetOf: (href) => (href.startsWith('#') && names.has(href.slice(1)) ? href.slice(1) : undefined),
    notes: new Map(notes.map((note) => [note.evidence, note])),
  }
}
