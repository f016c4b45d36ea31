import { createHash } from 'node:crypto'
import { nodeHost } from '../../src/host/node-host.ts'

const files = new Map<string, Promise<Uint8Array>>()
const digests = new WeakMap<Uint8Array, string>()

/** The bytes of a font of the reproducible set, read once for all tests, which must not write into them. */
export function bundledFont(id: string): Promise<Uint8Array> {
  const file = files.get(id) ?? nodeHost.readFont(id)
  files.set(id, file)
  return file.then((bytes) => {
    if (!digests.has(bytes)) digests.set(bytes, sha256(bytes))
    return bytes
  })
}

/** The SHA-256 of some bytes; that of a bundled font is computed once. */
export const digestOf = (bytes: Uint8Array): string => digests.get(bytes) ?? sha256(bytes)

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
