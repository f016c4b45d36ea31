import { strToU8, type Zippable, zipSync } from 'fflate'
import { contentTypesPart } from './content-types.ts'
import type { PackagePart } from './package-part.ts'
import { packageRelationships } from './package-relationships.ts'

/** Read first by every program; the rest follow by path. */
const first = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']

/**
 * The parts as one zip, made the same on every day and every machine: parts in fixed order, every time 1980-01-01 (the
 * earliest a zip can say).
 */
export function writePackage(parts: readonly PackagePart[]): Uint8Array {
  const contents = new Map<string, string | Uint8Array>([
    ['[Content_Types].xml', contentTypesPart(parts)],
    ['_rels/.rels', packageRelationships],
    ...parts.map(({ path, content }) => [path, content] as const),
  ])
  const rest = [...contents.keys()].filter((path) => !first.includes(path)).sort()
  const zippable: Zippable = {}
  for (const path of [...first, ...rest]) {
    const content = contents.get(path) ?? ''
    zippable[path] = typeof content === 'string' ? strToU8(content) : content
  }
  // A zip's times are local and fflate reads them as such: written in local fields they are the same everywhere.
  return zipSync(zippable, { level: 1, mtime: new Date(1980, 0, 1) })
}
