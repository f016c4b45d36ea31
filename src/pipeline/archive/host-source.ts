import type { ByteSource, Crypto } from '../../archive/index.ts'
import type { Host } from '../../host/index.ts'

/** A file of the host, read part by part; undefined where there is none. */
export async function openSource(path: string, host: Host): Promise<ByteSource | undefined> {
  const size = await host.sizeOf(path)
  if (size === undefined) return undefined
  return {
    size,
    read: async (start, length) => {
      if (start < 0 || length < 0 || start + length > size) return undefined
      const bytes = await host.readPart(path, start, length)
      return bytes?.length === length ? bytes : undefined
    },
  }
}

/** What the archive needs of the host to check digests and signatures. */
export const cryptoOf = (host: Host): Crypto => ({
  digest: (bytes) => host.digest(bytes),
  verifySignature: (key, bytes, signature) => host.verifySignature(key, bytes, signature),
})
