import { contentTypesPart } from './content-types.ts'
import type { PackagePart } from './package-part.ts'
import { packageRelationships } from './package-relationships.ts'
import { type PackedPart, packOnce, packPart } from './packed-part.ts'
import { stampedPart, stampOf, stampPlace } from './stamp.ts'
import { zipFile } from './zip-file.ts'

/** Read first by every program; the rest follow by path. */
const first = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']

/**
 * The parts as one file, made the same on every day and every machine: in fixed order, without a time, and with a stamp
 * over all other parts in the one that has a place for it, by which an untouched file is known.
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
