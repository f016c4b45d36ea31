import type { BuildMemory } from '../../build/index.ts'
import { type Diagnostic, hasErrors } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import type { ArchivedItem, Manifest, PackedFile } from '../../package/index.ts'
import { type Derived, type DeriveRequest, deriveFiles } from './derive-files.ts'
import { makeIndex } from './make-index.ts'
import { packagedFolders } from './package-host.ts'

/** The result of rebuilding a package from its own sources. */
export interface Rebuilt {
  /** Undefined if nothing could be made; the diagnostics give the reasons. */
  readonly derived: Derived | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** The options of a package. */
export type PackageContent = Pick<DeriveRequest, 'attachments' | 'masked'>

/** The request that makes the files of a package again. */
export const packagedRequest = (term: string, { attachments, masked }: PackageContent): DeriveRequest => ({
  ...packagedFolders,
  dataLabel: '台账',
  templatesLabel: '模板',
  term,
  attachments,
  masked,
})

/** Makes a term's files again from nothing but a package's sources (through a host from `packageHost`). */
export async function rebuild(
  term: string,
  content: PackageContent,
  host: Host,
  memory: BuildMemory,
): Promise<Rebuilt> {
  const { value, diagnostics } = await deriveFiles(packagedRequest(term, content), host, { memory })
  return { derived: hasErrors(diagnostics) ? undefined : value.derived, diagnostics }
}

/** Makes the index again for the items that a manifest lists. */
export async function rebuildIndex(
  derived: Derived,
  { school, items }: Pick<Manifest, 'school'> & { readonly items: readonly ArchivedItem[] },
  host: Host,
): Promise<ReadonlyMap<string, PackedFile>> {
  return (await makeIndex(derived, school.fonds, items, host)).value
}
