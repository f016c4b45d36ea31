import { nextTermId, previousTermId } from '../../calendar/index.ts'
import type { Host } from '../../host/index.ts'
import { type PackedFile, uniqueNames } from '../../package/index.ts'
import type { Workspace } from '../../records/index.ts'
import { templateEnding } from '../../workspace/index.ts'
import type { Derived, DeriveRequest } from './derive-files.ts'
import { packageFolders } from './package-folders.ts'
import { photosOfTerm } from './photos-of-term.ts'

/** The part of a workspace that a package takes: the files of these terms, and photos by path. */
export interface Extent {
  /** Undefined means all terms. */
  readonly terms: ReadonlySet<string> | undefined
  /** Undefined means all photos. */
  readonly photos: ReadonlySet<string> | undefined
}

/** A file that is packed unchanged; its bytes are read on demand. */
export interface SourceFile extends Omit<PackedFile, 'bytes' | 'origin'> {
  readonly origin: string
  readonly read: () => Promise<Uint8Array | undefined>
}

/** The ledgers, templates and photos that a package takes, by their names within it. */
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
        // The bytes that the build read: whatever is saved meanwhile belongs to the next package.
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

/** Catalogues used where the school has none of its own; they are in the templates folder. */
const shippedCatalogues = 'catalogues/'

/** Hosts list folders in different orders; names that collide are disambiguated in the order of the paths. */
const sorted = (paths: Iterable<string>): readonly string[] => [...paths].sort()

/** Whether a package of these terms takes a file; files that concern the whole school always belong. */
function holds(terms: Extent['terms'], path: string): boolean {
  const [folder = '', ...below] = path.split('/')
  return terms === undefined || below.length === 0 || terms.has(folder)
}

/**
 * The folder of each template and of the files beside it; the school's own replace shipped ones of the same name. The district's
 * are left out.
 */
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

/** The extents to try, smallest first: the term with its neighbours and its own photos, then everything. */
export function extents({ term, inputs, shown }: Derived): readonly Extent[] {
  const neighbours = new Set([previousTermId(term.id), term.id, nextTermId(term.id)])
  const photos = new Set([...shown, ...photosOfTerm(inputs.workspace, term.id, inputs.photos.names)])
  return [
    { terms: neighbours, photos },
    { terms: undefined, photos: undefined },
  ]
}
