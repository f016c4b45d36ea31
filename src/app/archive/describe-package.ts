import type { ArchivedItem, Manifest, PackedFile } from '../../package/index.ts'
import type { ArchiveSettings } from '../../records/index.ts'
import type { Derived } from './derive-files.ts'
import { makeItems } from './make-items.ts'
import type { PackageContent } from './rebuild.ts'

/** A manifest without its list of files and its signer. */
export type About = Omit<Manifest, 'files' | 'signer'>

/** What cannot be derived from a package's sources: how it was made, and what preceded it. */
export interface Circumstances extends PackageContent {
  /** The program's version. */
  readonly version: string
  readonly accepted: Manifest['accepted']
  readonly previous: Manifest['previous'] | undefined
  /** The 档号 already assigned. */
  readonly given: readonly ArchivedItem['number'][]
}

/**
 * The manifest of a term's package except for its files: what it says about the ledgers and templates, and how the package was
 * made.
 */
export function describePackage(
  derived: Derived,
  settings: ArchiveSettings,
  sources: ReadonlyMap<string, Pick<PackedFile, 'role' | 'origin'>>,
  { version, attachments, masked, accepted, previous, given }: Circumstances,
): About {
  const { term, inputs, fonts } = derived
  const { school } = inputs.workspace
  const signOffs = settings.terms.get(term.id)?.signOffs ?? []
  return {
    schema: 'houqin-package/1',
    tool: { name: 'houqin', version },
    school: { name: school.name, fonds: settings.fonds },
    term: { id: term.id, label: term.label, start: term.start, end: term.end },
    signOffs: signOffs.map(({ role, by, on }) => ({ role, by, on })),
    items: makeItems(derived, sources, settings, given),
    options: { pdf: 'a2a', attachments },
    fonts,
    accepted,
    ...(masked && { masked }),
    ...(previous && { previous }),
  }
}
