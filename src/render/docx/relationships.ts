import { element, officeRelationships, part } from './xml-text.ts'

/** The kind of target of a reference in word/document.xml. */
export type RelationshipType =
  | 'styles'
  | 'numbering'
  | 'settings'
  | 'fontTable'
  | 'theme'
  | 'comments'
  | 'customXml'
  | 'footer'
  | 'image'
  | 'chart'
  | 'hyperlink'

/** The relationships of word/document.xml, numbered in the order in which they are requested. */
export interface Relationships {
  /** The id of a part (by its path below `word/`) or of an external address; the same target always gets the same id. */
  readonly to: (type: RelationshipType, target: string) => string
  /** word/_rels/document.xml.rels. */
  readonly part: () => string
}

export function createRelationships(): Relationships {
  const known = new Map<string, { readonly id: string; readonly written: string }>()
  return {
    to: (type, target) => {
      const key = `${type} ${target}`
      const id = known.get(key)?.id ?? `rId${known.size + 1}`
      known.set(key, {
        id,
        written: relationship(id, `${officeRelationships}/${type}`, target, type === 'hyperlink'),
      })
      return id
    },
    part: () => relationshipsPart(Array.from(known.values(), ({ written }) => written)),
  }
}

/** @param type the full name, a URL */
export const relationship = (id: string, type: string, target: string, external = false): string =>
  element('Relationship', {
    Id: id,
    Type: type,
    Target: target,
    TargetMode: external ? 'External' : undefined,
  })

/** A complete relationships part. */
export const relationshipsPart = (written: readonly string[]): string =>
  part(
    element(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      ...written,
    ),
  )
