import { type PackedFile, uniqueNames } from '../../archive/index.ts'
import type { FileMap, Host } from '../../host/index.ts'
import type { Workspace } from '../../records/index.ts'
import { templateEnding } from '../template-folder.ts'
import type { Derived, DeriveRequest } from './derive-files.ts'
import { packageFolders } from './package-folders.ts'
import { photosOfTerm } from './photos-of-term.ts'

/** What a package takes of a workspace: the files of these terms, and photos by their paths. */
export interface Extent {
  /** Undefined: all terms. */
  readonly terms: ReadonlySet<string> | undefined
  /** Undefined: all photos. */
  readonly photos: ReadonlySet<string> | undefined
}

/** The ledgers, templates and photos that a package takes, as they are, by their names in it. */
export async function sourceFiles(
  { data, templates }: Pick<DeriveRequest, 'data' | 'templates'>,
  { workspace, photos }: Derived['inputs'],
  extent: Extent,
  host: Host,
): Promise<ReadonlyMap<string, PackedFile>> {
  const packed = new Map<string, PackedFile>()
  const nameOf = uniqueNames()
  const add = (folder: string, origin: string, file: Omit<PackedFile, 'origin'>): void => {
    packed.set(nameOf(`${folder}/${origin}`), { ...file, origin })
  }
  const ledgers = (await host.readTree(data, ['.yaml', '.yml', '.md'])) ?? new Map<string, Uint8Array>()
  for (const [path, bytes] of ledgers)
    if (workspace.sources.has(path) && holds(extent.terms, path))
      add(packageFolders.ledgers, path, { role: 'ledger', title: ledgerTitle(path, workspace), bytes })
  for (const [path, bytes] of await templateFiles(data, templates, host))
    add(packageFolders.templates, path, { role: 'template', title: `模板 ${path}`, bytes })
  for (const path of photos.names) {
    if (extent.photos?.has(path) === false) continue
    const bytes = await host.readFile(`${data}/photos/${path}`)
    if (bytes) add(packageFolders.photos, path, { role: 'photo', title: `照片 ${path}`, bytes })
  }
  return packed
}

/** What belongs to the whole school is taken with any term. */
function holds(terms: Extent['terms'], path: string): boolean {
  const [folder = '', ...below] = path.split('/')
  return terms === undefined || below.length === 0 || terms.has(folder)
}

/** All templates and what stands with them, the school's own in place of shipped ones of the same name; not the district's. */
async function templateFiles(data: string, templates: string, host: Host): Promise<FileMap> {
  const endings = [templateEnding, '.yaml', '.yml']
  const own = await host.readTree(`${data}/templates`, [templateEnding])
  const shipped = await host.readTree(templates, endings)
  return new Map([...(shipped ?? []), ...(own ?? [])].filter(([path]) => !path.startsWith('review/')))
}

function ledgerTitle(path: string, { school, kinds }: Workspace): string {
  const [term = '', file = ''] = path.split('/')
  const label = school.terms.find(({ id }) => id === term)?.label
  const kind = kinds.find(({ plural }) => file === `${plural}.yaml`)
  if (label === undefined) return `${school.name} ${path}`
  return kind ? `${label}${kind.label}台账` : `${label} ${path.slice(term.length + 1)}`
}

/** What to try, the least first: the term with its neighbours and its own photos, else everything. */
export function extents(derived: Derived, neighbours: readonly string[]): readonly Extent[] {
  const { term, inputs, shown } = derived
  const photos = new Set([...shown, ...photosOfTerm(inputs.workspace, term.id, inputs.photos.names)])
  return [
    { terms: new Set(neighbours), photos },
    { terms: undefined, photos: undefined },
  ]
}
