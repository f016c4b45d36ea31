import { diagnose, type Outcome } from '../diagnostics/index.ts'
import type { Digest } from './crypto.ts'
import { limits } from './limits.ts'
import { type Manifest, manifestName } from './manifest/manifest.ts'
import { readManifest } from './manifest/read-manifest.ts'
import type { ByteSource } from './zip/byte-source.ts'
import { readDirectory, type ZipDirectory } from './zip/read-directory.ts'
import { readEntry } from './zip/read-entry.ts'
import { showName } from './zip/show-name.ts'

/** A package whose manifest has been read; its files are read one by one on demand. */
export interface Package {
  readonly manifest: Manifest
  /** SHA-256 of manifest.json: the package's digest. */
  readonly digest: string
  readonly directory: ZipDirectory
  readonly source: ByteSource
  /** The bytes of a file listed in the manifest; undefined if it is missing or differs from the manifest. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>
}

/**
 * Opens a package: reads only its directory and its manifest. An opened package is not necessarily sound, see `verifyPackage`;
 * but whatever `read` returns has the digest stated in the manifest.
 */
export async function openPackage(source: ByteSource, digest: Digest): Promise<Outcome<Package | undefined>> {
  const { value: directory, diagnostics } = await readDirectory(source)
  if (!directory) return { value: undefined, diagnostics }
  const entry = directory.get(manifestName)
  if (!entry) return refuse(noManifest(directory))
  if (entry.size > limits.manifest)
    return refuse(`清单有 ${entry.size} 字节，超过上限 ${limits.manifest} 字节`)
  const bytes = await readEntry(entry, source)
  if (!bytes) return refuse(`清单 ${manifestName} 解不开，或者大小与记载的不同`)
  const read = readManifest(bytes)
  if (!read.value) return { value: undefined, diagnostics: read.diagnostics }
  const manifest = read.value
  const files = new Map(manifest.files.map((file) => [file.name, file]))
  const opened: Package = {
    manifest,
    digest: await digest(bytes),
    directory,
    source,
    read: async (name) => {
      const [file, place] = [files.get(name), directory.get(name)]
      const content = file && place?.size === file.size ? await readEntry(place, source) : undefined
      return content && (await digest(content)) === file?.sha256 ? content : undefined
    },
  }
  return { value: opened, diagnostics: [] }
}

function noManifest(directory: ZipDirectory): string {
  const below = [...directory.keys()].find((name) => name.endsWith(`/${manifestName}`))
  if (below !== undefined)
    return `清单 ${manifestName} 不在最外层，在文件夹 ${showName(below.slice(0, -manifestName.length - 1))} 里：多半是解开以后连文件夹一起又打了包`
  return `包里没有清单 ${manifestName}：不是 houqin 做的档案包，或者清单被抽走了`
}

const refuse = (message: string): Outcome<undefined> => ({
  value: undefined,
  diagnostics: [diagnose('archive-manifest', message)],
})
