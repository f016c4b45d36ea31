import { strFromU8, strToU8, zipSync } from 'fflate'
import type { AddedPart } from '../drawings.ts'
import { addContentTypes, dropContentTypes } from './content-types.ts'
import type { Parts } from './library-parts.ts'
import { fillListNumbers } from './list-numbers.ts'
import { addRelationships, applyIds, renumberRelationships } from './relationships.ts'
import { flattenSectionEnds } from './section-ends.ts'
import { stampedPart, stampOf, stampPlace } from './stamp.ts'

/** Parts that the library always writes and that say nothing here. */
const unused = [
  'word/footnotes.xml',
  'word/endnotes.xml',
  'word/_rels/footnotes.xml.rels',
  'word/_rels/endnotes.xml.rels',
  'word/_rels/fontTable.xml.rels',
  'word/_rels/comments.xml.rels',
]

const footerRelationships = /^word\/_rels\/footer\d+\.xml\.rels$/

/** Read first by every program; the rest follow by name. */
const first = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']

const contentTypes = '[Content_Types].xml'
const relationships = 'word/_rels/document.xml.rels'
const main = 'word/document.xml'

/**
 * The library's package made the same on every day and every machine: our own parts in place of its, no parts without
 * content, ids in order of appearance, parts in fixed order, every time 1980-01-01 (the earliest a zip can say), and a
 * stamp over all of it, by which an untouched file is known.
 *
 * @param library what the docx library wrote, by path
 * @param own parts written whole, by path
 * @param added parts that the library does not know
 */
export function packageParts(
  library: Parts,
  own: ReadonlyMap<string, string>,
  added: readonly AddedPart[] = [],
): Uint8Array {
  const text = (path: string): string => {
    const content = own.get(path) ?? library.get(path) ?? ''
    return typeof content === 'string' ? content : strFromU8(content)
  }
  const dropped = new Set([
    ...unused,
    ...[...library.keys()].filter((path) => footerRelationships.test(path)),
  ])
  const renumbered = renumberRelationships(
    addRelationships(text(relationships), added),
    new Set(unused.map((path) => path.replace(/^word\//, ''))),
  )
  const edited = new Map<string, string>([
    ...own,
    [contentTypes, addContentTypes(dropContentTypes(text(contentTypes), dropped), added)],
    [relationships, renumbered.relationships],
    [main, flattenSectionEnds(fillListNumbers(applyIds(text(main), renumbered.ids)))],
  ])
  const rest = [...library.keys()].filter(
    (path) => !dropped.has(path) && !first.includes(path) && !path.endsWith('/'),
  )
  const more = new Map(added.map(({ path, content }) => [path, content]))
  const zippable: Record<string, Uint8Array> = {}
  for (const path of [...first, ...[...rest, ...more.keys()].sort()]) {
    const content = edited.get(path) ?? more.get(path) ?? library.get(path) ?? ''
    zippable[path] = typeof content === 'string' ? strToU8(content) : content
  }
  const stamp = stampOf(new Map(Object.entries(zippable)))
  zippable[stampedPart] = strToU8(text(stampedPart).replace(stampPlace, stamp))
  // A zip's times are local and fflate reads them as such: written in local fields they are the same everywhere.
  return zipSync(zippable, { level: 1, mtime: new Date(1980, 0, 1) })
}
