import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { Digest } from '../crypto.ts'
import { limits } from '../limits.ts'
import { type PackageFile, sealNames } from '../manifest/manifest.ts'
import type { Package } from '../open-package.ts'
import { readEntry } from '../zip/read-entry.ts'
import { shortName } from '../zip/show-name.ts'

/** Explains why a photo's file is not a picture; undefined if it is one. */
export type CheckPhoto = (bytes: Uint8Array) => Promise<string | undefined>

/** Files that differ from the manifest, and photos that match it but are not pictures. */
export interface ComparedFiles {
  readonly changes: readonly Diagnostic[]
  readonly broken: readonly Diagnostic[]
}

/** Compares the files of a package with its manifest: changed, removed, added, renamed. One file at a time is in memory. */
export async function compareFiles(
  { manifest, directory, source }: Package,
  digest: Digest,
  checkPhoto?: CheckPhoto,
): Promise<ComparedFiles> {
  const faults: Diagnostic[] = []
  const broken: Diagnostic[] = []
  const listed = new Set(manifest.files.map(({ name }) => name))
  const removed: PackageFile[] = []
  for (const file of manifest.files) {
    const entry = directory.get(file.name)
    if (!entry) {
      removed.push(file)
      continue
    }
    const bytes = await readEntry(entry, source)
    if (!bytes) faults.push(changed(file, '解不开，或者大小与记载的不同'))
    else if (bytes.length !== file.size)
      faults.push(changed(file, `有 ${bytes.length} 字节，清单里是 ${file.size} 字节`))
    else if ((await digest(bytes)) !== file.sha256)
      faults.push(changed(file, '内容变了：SHA-256 与清单里的不同'))
    else if (file.role === 'photo') {
      const fault = await checkPhoto?.(bytes)
      if (fault !== undefined) broken.push(brokenPhoto(file, fault))
    }
  }
  // Only possible renamed files are read: for the rest, their existence is enough.
  const missing = new Set(removed.map(({ size }) => size))
  const added: { readonly name: string; readonly sha256: string }[] = []
  for (const [name, entry] of directory) {
    if (listed.has(name) || sealNames.includes(name)) continue
    const bytes = missing.has(entry.size) ? await readEntry(entry, source) : undefined
    added.push({ name, sha256: bytes ? await digest(bytes) : '' })
  }
  return { changes: cut([...faults, ...pairUp(removed, added)]), broken: cut(broken) }
}

/** Pairs a removed and an added file with the same bytes as one renamed file. */
function pairUp(
  removed: readonly PackageFile[],
  added: readonly { readonly name: string; readonly sha256: string }[],
): readonly Diagnostic[] {
  const bySum = new Map(added.map(({ name, sha256 }) => [sha256, name]))
  const renamed = new Set<string>()
  const faults = removed.map((file) => {
    const found = bySum.get(file.sha256)
    if (found === undefined)
      return diagnose('archive-file-removed', `${shortName(file.name)}（${file.title}）不在包里了`)
    bySum.delete(file.sha256)
    renamed.add(found)
    return diagnose('archive-file-renamed', `${shortName(file.name)} 被改名为 ${shortName(found)}`)
  })
  const rest = added.filter(({ name }) => !renamed.has(name))
  return [
    ...faults,
    ...rest.map(({ name }) =>
      diagnose('archive-file-added', `${shortName(name)} 是后来加进包里的，清单里没有`),
    ),
  ]
}

const changed = ({ name, title }: PackageFile, how: string): Diagnostic =>
  diagnose('archive-file-changed', `${shortName(name)}（${title}）${how}`)

const brokenPhoto = ({ name }: PackageFile, fault: string): Diagnostic =>
  diagnose('archive-photo-broken', `照片 ${shortName(name)} ${fault}`, undefined, [
    '换上完好的照片，或者删去它，重新归档。',
  ])

/** Limits a very long list of faults to the first ones and their number. */
function cut(faults: readonly Diagnostic[]): readonly Diagnostic[] {
  const rest = faults.slice(limits.told)
  const [first] = rest
  if (!first || rest.length < 2) return faults
  return [
    ...faults.slice(0, limits.told),
    diagnose(first.code, `这样的文件还有 ${rest.length} 个，没有一一列出`),
  ]
}
