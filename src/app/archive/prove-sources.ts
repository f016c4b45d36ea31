import { freshMemory } from '../../build/index.ts'
import { type Host, ReadFailure } from '../../host/index.ts'
import type { Manifest, PackedFile } from '../../package/index.ts'
import { areSame } from '../../text/index.ts'
import { acceptWarnings } from './accept-warnings.ts'
import type { ArchiveRequest } from './archive-request.ts'
import type { Derived } from './derive-files.ts'
import { findFaults } from './find-faults.ts'
import { type FontSource, packagedFolders, packageHost } from './package-host.ts'
import { type PackageContent, packagedRequest, rebuild } from './rebuild.ts'
import { extents, type SourceFile, sourceFiles } from './source-files.ts'

/** Sources from which a term's files can be made again, and the warnings that were accepted for it. */
export interface ProvenSources {
  readonly packed: ReadonlyMap<string, PackedFile>
  readonly accepted: Manifest['accepted']
}

/** The options of the files, and the codes of accepted warnings. */
type Asked = PackageContent & Pick<ArchiveRequest, 'accept'>

/**
 * The smallest set of sources from which the term's files can be made again, byte for byte; undefined if there is none. The
 * accepted warnings in the manifest are counted in these sources rather than in the workspace, so that everyone who has the
 * package gets the same counts.
 */
export async function proveSources(
  request: ArchiveRequest & PackageContent,
  derived: Derived,
  host: Host,
): Promise<ProvenSources | undefined> {
  const { data } = request
  const fonts: FontSource = (path) =>
    host.readFile(path.startsWith('data/') ? `${data}/${path.slice('data/'.length)}` : path)
  for (const [nth, extent] of extents(derived).entries()) {
    const packed = await readAll(await sourceFiles(request, derived.inputs, extent, host))
    const sources = [...packed].map(([name, { bytes, ...file }]): [string, SourceFile] => [
      name,
      { ...file, read: () => Promise.resolve(bytes) },
    ])
    const accepted = await prove(new Map(sources), nth, derived, request, host, fonts)
    if (accepted) return { packed, accepted }
  }
  return undefined
}

/**
 * Tests whether sources by themselves give exactly the files that a term has, need exactly these sources (those of the nth
 * extent), and have no warnings other than accepted ones. Returns the accepted warnings, or undefined.
 */
export async function prove(
  sources: ReadonlyMap<string, SourceFile>,
  nth: number,
  { term, files, memory }: Derived,
  { accept, ...content }: Asked,
  host: Host,
  fonts?: FontSource,
): Promise<Manifest['accepted'] | undefined> {
  const packaged = packageHost([...sources.values()], host, fonts)
  const { derived: again, diagnostics: reported } = await rebuild(
    term.id,
    content,
    packaged,
    freshMemory(memory),
  )
  const extent = again && extents(again)[nth]
  if (!extent || !sameFiles(files, again.files)) return undefined
  if (!sameSources(sources, await sourceFiles(packagedFolders, again.inputs, extent, packaged)))
    return undefined
  const faults = await findFaults(packagedRequest(term.id, content), again, reported, packaged)
  const { diagnostics, accepted } = acceptWarnings(faults, accept)
  return diagnostics.every(({ severity }) => severity === 'notice') ? accepted : undefined
}

/** Rejects if a file was removed since it was listed, because the package would lack it. */
async function readAll(
  files: ReadonlyMap<string, SourceFile>,
): Promise<ReadonlyMap<string, PackedFile & { readonly origin: string }>> {
  const packed = new Map<string, PackedFile & { readonly origin: string }>()
  for (const [name, { read, ...file }] of files) {
    const bytes = await read()
    if (bytes === undefined) throw new ReadFailure([{ path: file.origin, reason: 'gone', detail: '' }])
    packed.set(name, { ...file, bytes })
  }
  return packed
}

const sameFiles = (a: ReadonlyMap<string, PackedFile>, b: ReadonlyMap<string, PackedFile>): boolean =>
  a.size === b.size && [...a].every(([name, { bytes }]) => areSame(bytes, b.get(name)?.bytes))

type Listed = ReadonlyMap<string, Pick<PackedFile, 'role' | 'title' | 'origin'>>

/** Whether two lists contain the same files under the same names. */
const sameSources = (a: Listed, b: Listed): boolean =>
  a.size === b.size &&
  [...a].every(([name, { role, title, origin }]) => {
    const other = b.get(name)
    return role === other?.role && title === other.title && origin === other.origin
  })
