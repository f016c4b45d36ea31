import { type Diagnostic, diagnose } from '../diagnostics/index.ts'
import type { Host } from '../host/index.ts'
import type { Crypto } from './crypto.ts'
import type { ByteSource } from './zip/byte-source.ts'

/** A file named by the user: its path, and its name in messages. */
export interface NamedFile {
  readonly path: string
  readonly label: string
}

/** Opens a file of the host for reading in parts; undefined if there is none, or it is not a file. */
export async function openSource(path: string, host: Host): Promise<ByteSource | undefined> {
  const size = (await host.kindOf(path)) === 'file' ? await host.sizeOf(path) : undefined
  if (size === undefined) return undefined
  const exactly = async (start: number, length: number): Promise<Uint8Array | undefined> => {
    const bytes = await host.readPart(path, start, length)
    return bytes?.length === length ? bytes : undefined
  }
  let ahead: { readonly start: number; readonly bytes: Uint8Array } = { start: 0, bytes: new Uint8Array() }
  return {
    size,
    read: async (start, length) => {
      if (start < 0 || length < 0 || start + length > size) return undefined
      if (length > readAhead / 2) return exactly(start, length)
      const end = ahead.start + ahead.bytes.length
      if (start < ahead.start || start + length > end) {
        const bytes = await exactly(start, Math.min(readAhead, size - start))
        if (!bytes) return undefined
        ahead = { start, bytes }
      }
      return ahead.bytes.subarray(start - ahead.start, start - ahead.start + length)
    },
  }
}

/** Bytes to read ahead: headers and small files are adjacent, and a host opens the file again for each read. */
const readAhead = 1 << 18

const packageHint = '档案包是 houqin archive 写出的那一个 .zip 文件。'

/** Explains why `openSource` returned nothing. */
export async function unopened({ path, label }: NamedFile, host: Host): Promise<Diagnostic> {
  const refuse = (why: string, hints: readonly string[] = []): Diagnostic =>
    diagnose('archive-unreadable', `打不开档案包 ${label}：${why}`, undefined, hints)
  switch (await host.kindOf(path)) {
    case 'folder':
      return refuse('这是一个文件夹', [`${packageHint}解开了的，请找原来的 .zip。`])
    case 'other':
      return refuse('这不是普通文件（是管道或设备）', [packageHint])
    case 'file':
      return refuse('刚才还没有这个文件', ['再运行一次。'])
    case 'nothing':
      return refuse('没有这个文件', ['检查路径。'])
  }
}

/** The host's functions for verifying digests and signatures. */
export const cryptoOf = (host: Host): Crypto => ({
  digest: (bytes) => host.digest(bytes),
  verifySignature: (key, bytes, signature) => host.verifySignature(key, bytes, signature),
})
