import { relationship, relationshipsPart } from '../relationships.ts'
import { element, officeRelationships, part } from '../xml-text.ts'
import type { PackagePart } from './package-part.ts'
import { type PackedPart, packOnce, packPart } from './packed-part.ts'
import { stampedPart, stampOf, stampPlace } from './stamp.ts'
import { zipFile } from './zip-file.ts'

const byEnding: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  jpg: 'image/jpeg',
}

/** [Content_Types].xml: the types of all parts. */
const contentTypesPart = (parts: readonly PackagePart[]): string =>
  part(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      ...Object.entries(byEnding).map(([ending, type]) =>
        element('Default', { Extension: ending, ContentType: type }),
      ),
      ...parts.flatMap(({ path, contentType }) =>
        contentType === undefined
          ? []
          : [element('Override', { PartName: `/${path}`, ContentType: contentType })],
      ),
    ),
  )

const core = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'

/** _rels/.rels: the entry point for readers. */
const packageRelationships: string = relationshipsPart([
  relationship('rId1', `${officeRelationships}/officeDocument`, 'word/document.xml'),
  relationship('rId2', core, 'docProps/core.xml'),
  relationship('rId3', `${officeRelationships}/extended-properties`, 'docProps/app.xml'),
  relationship('rId4', `${officeRelationships}/custom-properties`, 'docProps/custom.xml'),
])

/** The parts that every program reads first; the rest follow by path. */
const first = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']

/**
 * Writes the parts as a file that does not depend on date or machine: in a fixed order, without times, and with a stamp over all
 * other parts in the one with the placeholder, by which an untouched file is recognised.
 */
export function writePackage(parts: readonly PackagePart[]): Uint8Array {
  const all = new Map<string, Pick<PackagePart, 'content' | 'unique'>>([
    ['[Content_Types].xml', { content: contentTypesPart(parts) }],
    ['_rels/.rels', { content: packageRelationships }],
    ...parts.map((part) => [part.path, part] as const),
  ])
  const rest = [...all.keys()].filter((path) => !first.includes(path)).sort()
  const packed = new Map<string, PackedPart>()
  for (const path of [...first, ...rest]) {
    const { content, unique = false } = all.get(path) ?? { content: '' }
    packed.set(path, unique || typeof content !== 'string' ? packPart(content) : packOnce(content))
  }
  const stamped = all.get(stampedPart)?.content
  if (typeof stamped === 'string')
    packed.set(stampedPart, packPart(stamped.replace(stampPlace, stampOf(packed))))
  return zipFile([...packed])
}
