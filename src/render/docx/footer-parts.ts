import type { Footers } from './footers.ts'
import type { PackagePart } from './package/package-part.ts'
import type { Relationships } from './relationships.ts'
import { element, part, textNamespaces } from './xml-text.ts'

/** The footers of one file, each in a part of its own, numbered in the order in which they are written. */
export interface FooterParts {
  /** `w:footerReference` of both, for the properties of a section. */
  readonly references: (footers: Footers) => string
  /** To be asked for when all is written. */
  readonly parts: () => readonly PackagePart[]
}

export function createFooterParts(relationships: Relationships): FooterParts {
  const parts: PackagePart[] = []
  const reference = (type: 'default' | 'even', content: string): string => {
    const name = `footer${parts.length + 1}.xml`
    parts.push({
      path: `word/${name}`,
      content: part(element('w:ftr', textNamespaces, content)),
      contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml',
    })
    return element('w:footerReference', { 'w:type': type, 'r:id': relationships.to('footer', name) })
  }
  return {
    references: ({ odd, even }) => reference('default', odd) + reference('even', even),
    parts: () => parts,
  }
}
