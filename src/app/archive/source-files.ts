import { nextTermId, previousTermId } from '../../calendar/index.ts'
import type { Host } from '../../host/index.ts'
import { type PackedFile, uniqueNames } from '../../package/index.ts'
import type { Workspace } from '../../records/index.ts'
import { templateEnding } from '../../workspace/index.ts'
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

/** A file that is packed as it is; its bytes are read when they are asked for. */
export interface SourceFile extends Omit<PackedFile, 'bytes' | 'origin'> {
  readonly origin: string
  readonly read: () => Promise<Uint8Array | undefined>
}

/** The ledgers, templates and photos that a package takes, as they are, by their names in it. */
export async function sourceFiles(
  { data, templates }: Pick<DeriveRequest, 'data' | 'templates'>,
  { workspace, photos, data: files, templateFiles }: Derived['inputs'],
  extent: Extent,
  host: Host,
): Promise<ReadonlyMap<string, SourceFile>> {
  const found = new Map<string, SourceFile>()
  const nameOf = uniqueNames()
  const add = (folder: string, origin: string, file: Omit<SourceFile, 'origin'>): void => {
    found.set(nameOf(`${folder}/${origin}`), { ...file, origin })
  }
  for (const path of sorted(workspace.sources.keys()))
    if (!path.startsWith(shippedCatalogues) && holds(extent.terms, path))
      add(packageFolders.ledgers, path, {
        role: 'ledger',
        title: ledgerTitle(path, workspace),
        // As it was read for the build: what somebody saves meanwhile belongs to the next package.
        read: () => Promise.resolve(files.get(path)),
      })
  const folders = await templateFolders(data, templates, host)
  for (const path of sorted(folders.keys()))
    add(packageFolders.templates, path, {
      role: 'template',
      title: `模板 ${path}`,
      read: async () => templateFiles.get(path) ?? host.readFile(`${folders.get(path) ?? templates}/${path}`),
    })
  for (const path of sorted(photos.names))
    if (extent.photos?.has(path) !== false)
      add(packageFolders.photos, path, {
        role: 'photo',
        title: `照片 ${path}`,
        read: () => host.readFile(`${data}/photos/${path}`),
      })
  return found
}

/** Read as sources of the workspace where the school has no catalogue of its own, but they stand with the templates. */
const shippedCatalogues = 'catalogues/'

/** Hosts list folders in orders of their own; names that collide get different ones in the order of their paths. */
const sorted = (paths: Iterable<string>): readonly string[] => [...paths].sort()

/** What belongs to the whole school is taken with any term. */
function holds(terms: Extent['terms'], path: string): boolean {
  const [folder = '', ...below] = path.split('/')
  return terms === undefined || below.length === 0 || terms.has(folder)
}

/** In which folder each template and what stands with it is, the school's own in place of shipped ones of the same name; not the district's. */
async function templateFolders(
  data: string,
  templates: string,
  host: Host,
): Promise<ReadonlyMap<string, string>> {
  const folders = new Map<string, string>()
  const list = async (folder: string, endings: readonly string[], within: string): Promise<void> => {
    for (const path of (await host.listTree(folder, endings, within)) ?? [])
      if (!path.startsWith('review/')) folders.set(path, folder)
  }
  await list(templates, [templateEnding, '.yaml', '.yml'], templates)
  await list(`${data}/templates`, [templateEnding], data)
  return folders
}

function ledgerTitle(path: string, { school, kinds }: Workspace): string {
  const [term = '', file = ''] = path.split('/')
  const label = school.terms.find(({ id }) => id === term)?.label
  const kind = kinds.find(({ plural }) => file === `${plural}.yaml`)
  if (label === undefined) return `${school.name} ${path}`
  return kind ? `${label}${kind.label}台账` : `${label} ${path.slice(term.length + 1)}`
}

/** What to try, the least first: the term with its neighbours and its own photos, else everything. */
export function extents({ term, inputs, shown }: Derived): readonly Extent[] {
  const neighbours = new Set([previousTermId(term.id), term.id, nextTermId(term.id)])
  const photos = new Set([...shown, ...photosOfTerm(inputs.workspace, term.id, inputs.photos.names)])
  return [
    { terms: neighbours, photos },
    { terms: undefined, photos: undefined },
  ]
}
