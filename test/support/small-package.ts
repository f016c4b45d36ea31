import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { Crypto, Manifest, PackedFile, SealedPackage, Signer } from '../../src/package/index.ts'
import { sealPackage } from '../../src/package/seal-package.ts'

const encoder = new TextEncoder()

/** This machine's digests and signatures. */
export const nodeCrypto: Crypto = {
  digest: (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex')),
  verifySignature: (key, bytes, signature) => {
    try {
      const opened = createPublicKey({ key: Buffer.from(key), format: 'der', type: 'spki' })
      return Promise.resolve(verify(null, bytes, opened, signature))
    } catch {
      return Promise.resolve(false)
    }
  },
}

/** Makes a new key pair. */
export function makeSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return {
    publicKey: new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })),
    sign: (bytes) => Promise.resolve(new Uint8Array(sign(null, bytes, privateKey))),
  }
}

/** The small package's manifest without its files. */
export const smallManifest: Omit<Manifest, 'files' | 'signer'> = {
  schema: 'houqin-package/1',
  tool: { name: 'houqin', version: '0.1.0' },
  school: { name: '城南小学', fonds: 'Z109' },
  term: { id: '2025-autumn', label: '2025年秋季学期', start: '2025-09-01', end: '2026-01-23' },
  signOffs: [{ role: 'drafted', by: '李镕', on: '2026-01-20' }],
  items: [],
  options: { pdf: 'a2a', attachments: false },
  fonts: [],
  accepted: [],
}

export const smallFiles: Readonly<Record<string, string>> = {
  '台账/school.yaml': '学校名称: 城南小学\n',
  '台账/2025-autumn/repairs.yaml': '- id: W1\n',
}

/** Packs texts, by default two short ledgers. */
export function packSmall(
  texts: Readonly<Record<string, string>> = smallFiles,
  about: Partial<typeof smallManifest> = {},
  signer?: Signer,
): Promise<SealedPackage> {
  const files = new Map(
    Object.entries(texts).map(([name, text]): [string, PackedFile] => [
      name,
      { role: 'ledger', title: '台账', bytes: encoder.encode(text) },
    ]),
  )
  return sealPackage(files, { ...smallManifest, ...about }, nodeCrypto.digest, signer)
}
