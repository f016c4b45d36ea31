import type { AddedPart } from '../drawings.ts'
import { element } from '../xml-text.ts'

const relationship = /<Relationship [^>]*?\/>/g
const id = / Id="([^"]*)"/

/** Relationships of word/document.xml without those that lead to the dropped parts, numbered in order. */
export interface Renumbered {
  readonly relationships: string
  /** The new id of each old one: the library makes ids of hyperlinks by chance. */
  readonly ids: ReadonlyMap<string, string>
}

/** @param dropped targets that are no longer in the package, e.g. `footnotes.xml` */
export function renumberRelationships(part: string, dropped: ReadonlySet<string>): Renumbered {
  const ids = new Map<string, string>()
  const relationships = part.replace(relationship, (entry) => {
    const target = / Target="([^"]*)"/.exec(entry)?.[1] ?? ''
    const old = id.exec(entry)?.[1] ?? ''
    if (dropped.has(target)) return ''
    const renewed = `rId${ids.size + 1}`
    ids.set(old, renewed)
    return entry.replace(id, ` Id="${renewed}"`)
  })
  return { relationships, ids }
}

/** word/document.xml with the new ids. */
export const applyIds = (document: string, ids: ReadonlyMap<string, string>): string =>
  document.replace(/ r:(id|embed)="([^"]*)"/g, (whole, name: string, old: string) => {
    const renewed = ids.get(old)
    return renewed === undefined ? whole : ` r:${name}="${renewed}"`
  })

/** A part's path as word/document.xml refers to it. */
const targetOf = (path: string): string =>
  path.startsWith('word/') ? path.slice('word/'.length) : `../${path}`

/** The relationships of word/document.xml with those to the added parts. */
export const addRelationships = (part: string, added: readonly AddedPart[]): string =>
  part.replace(
    '</Relationships>',
    `${added
      .map(({ path, relationship: to }) =>
        to ? element('Relationship', { Id: to.id, Type: to.type, Target: targetOf(path) }) : '',
      )
      .join('')}</Relationships>`,
  )
