import {
  type Manifest,
  type PackedFile,
  type SealedPackage,
  type Signer,
  sealPackage,
} from '../../src/package/index.ts'
import { nodeCrypto, smallManifest } from './small-package.ts'
import { type SchoolDeeds, writeSchool } from './synthetic-school.ts'

const encoder = new TextEncoder()

/** A school's package as submitted: its ledgers, and a summary that represents its documents. */
export function packSchool(
  deeds: SchoolDeeds,
  changes: Readonly<Record<string, string | undefined>> = {},
  signer?: Signer,
  more: Partial<Pick<Manifest, 'previous' | 'signOffs'>> = {},
): Promise<SealedPackage> {
  const files = new Map<string, PackedFile>([
    ['公文/工作总结.pdf', { role: 'document', title: '后勤工作总结', bytes: encoder.encode('%PDF') }],
  ])
  for (const [origin, text] of Object.entries({ ...writeSchool(deeds), ...changes }))
    if (text !== undefined)
      files.set(`台账/${origin}`, { role: 'ledger', title: '台账', origin, bytes: encoder.encode(text) })
  const { name, fonds, term } = deeds
  const about = { school: { name, fonds }, term: { ...smallManifest.term, id: term, label: labelOf(term) } }
  return sealPackage(files, { ...smallManifest, ...about, ...more }, nodeCrypto.digest, signer)
}

const labelOf = (term: string): string =>
  `${term.slice(0, 4)}年${term.endsWith('autumn') ? '秋' : '春'}季学期`
