import type { ArchivedItem, Manifest, PackedFile } from '../../package/index.ts'
import type { ArchiveSettings } from '../../records/index.ts'
import type { Derived } from './derive-files.ts'
import { makeItems } from './make-items.ts'
import type { PackageContent } from './rebuild.ts'

/** What a manifest says besides its files and the signature. */
export type About = Omit<Manifest, 'files' | 'signer'>

/** What the sources of a package do not say: how it was made, and what came before it. */
export interface Circumstances extends PackageContent {
  /** Version of the program. */
  readonly version: string
  readonly accepted: Manifest['accepted']
  readonly previous: Manifest['previous'] | undefined
  /** The 档号 that were given before. */
  readonly given: readonly ArchivedItem['number'][]
}

/** What the manifest of a term's package says, but of its files: of the ledgers and templates it holds, and of how it was made. */
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
