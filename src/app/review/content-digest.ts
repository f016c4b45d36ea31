import type { Host } from '../../host/index.ts'
import type { ByteSource } from '../../package/index.ts'

const step = 4 << 20

/** A digest of all bytes of a source with only a part of them in memory: of the digests of its parts. */
export async function contentDigest(source: ByteSource, host: Host): Promise<string> {
  const digests: string[] = []
  for (let at = 0; at < source.size; at += step) {
    const part = await source.read(at, Math.min(step, source.size - at))
    digests.push(part ? await host.digest(part) : 'unreadable')
  }
  return host.digest(new TextEncoder().encode(digests.join('\n')))
}
