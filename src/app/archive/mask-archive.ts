import type { Diagnostic, Outcome } from '../../diagnostics/index.ts'
import type { FileMap, Host } from '../../host/index.ts'
import { type Masking, makeMasking } from '../../masking/index.ts'
import { stripMetadata } from '../../pictures/index.ts'
import type { SchoolProfile, Workspace } from '../../records/index.ts'
import { photosWithFaces } from '../../templating/index.ts'
import {
  type OpenWorkspace,
  openPhotoFolder,
  openWorkspace,
  type WorkspaceMemory,
} from '../../workspace/index.ts'
import type { ArchiveRequest } from './archive-request.ts'
import { cleanPhotos, photosLeftOut, unknownPhotos } from './clean-photos.ts'
import { photosOfTerm } from './photos-of-term.ts'

/** Whether a package is masked, the host that it is made through, and the term's photos that this host leaves out. */
export interface ArchiveMask {
  readonly masked: boolean
  readonly host: Host
  /** The workspace as read through that host, if it has been read already. */
  readonly opened?: Outcome<OpenWorkspace | undefined>
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Prepares masking. A masked package is made from a workspace that is already masked: through the returned host, ledgers,
 * templates and file names have stand-ins for people, photos have no metadata, and photos with faces are missing. Documents, the
 * workbook and the evidence therefore cannot contain anything that the packaged ledgers do not, and can be rebuilt from them. In
 * other packages photos have no metadata either, unless school.yaml asks to keep it.
 */
export async function maskArchive(
  request: ArchiveRequest,
  host: Host,
  memory: WorkspaceMemory,
): Promise<ArchiveMask> {
  const opened = await openWorkspace(request, host, memory)
  const { value: inputs } = opened
  const workspace = inputs?.workspace
  const masked = request.mask ?? workspace?.school.mask?.always ?? false
  const { data } = request
  if (!masked || !inputs || !workspace) {
    const asTaken = workspace?.school.archive?.photosAsTaken === true
    if (asTaken || !inputs) return { masked, host, opened, diagnostics: [] }
    const clean = cleanPhotos(data, host)
    const photos = await openPhotoFolder(data, clean, memory.photos)
    return { masked, host: clean, opened: { ...opened, value: { ...inputs, photos } }, diagnostics: [] }
  }
  const faces = photosWithFaces(workspace, inputs.photos.names)
  const faceless = inputs.photos.names.filter((path) => !faces.has(path))
  const unknown = new Set(await unknownPhotos(data, faceless, host))
  const shown = faceless.filter((path) => !unknown.has(path))
  const own = photosOfTerm(workspace, request.term ?? workspace.school.current, [...unknown])
  return { masked, host: maskedHost(request, workspace, shown, host), diagnostics: photosLeftOut(own) }
}

const text = /\.(?:ya?ml|md|hbs)$/i

function maskedHost(
  { data, templates }: Pick<ArchiveRequest, 'data' | 'templates'>,
  workspace: Workspace,
  shown: readonly string[],
  host: Host,
): Host {
  const { school } = workspace
  const masking = makeMasking(workspace, school.mask?.style ?? 'full')
  const sources = new Map(
    shown.map((path) => [`${data}/photos/${masking.source(path)}`, `${data}/photos/${path}`]),
  )
  const isOurs = (folder: string): boolean => [data, templates, `${data}/templates`].includes(folder)
  const maskBytes = (path: string, bytes: Uint8Array): Uint8Array => {
    const written = new TextDecoder().decode(bytes)
    return new TextEncoder().encode(
      path === `${data}/school.yaml` ? maskSchool(written, school, masking) : masking.source(written),
    )
  }
  const listed = new Map<string, Promise<ReadonlyMap<string, string>>>()
  /** Files of a folder by their masked names. */
  const namesBelow = async (folder: string): Promise<ReadonlyMap<string, string>> =>
    new Map(((await host.listTree(folder)) ?? []).map((path) => [masking.source(path), path]))
  const realPath = async (path: string): Promise<string> => {
    const folder = [data, templates].find((one) => path.startsWith(`${one}/`))
    if (folder === undefined) return path
    const names = listed.get(folder) ?? namesBelow(folder)
    listed.set(folder, names)
    const real = (await names).get(path.slice(folder.length + 1))
    return real === undefined ? path : `${folder}/${real}`
  }
  return {
    ...host,
    async readTree(folder, endings, within) {
      const files = await host.readTree(folder, endings, within)
      if (!files || !isOurs(folder)) return files
      const masked: FileMap = new Map(
        [...files].map(([path, bytes]) => [
          masking.source(path),
          text.test(path) ? maskBytes(`${folder}/${path}`, bytes) : bytes,
        ]),
      )
      return masked
    },
    async listTree(folder, endings, within) {
      if (folder === `${data}/photos`)
        return shown.length > 0 ? shown.map((path) => masking.source(path)).sort() : undefined
      const paths = await host.listTree(folder, endings, within)
      return isOurs(folder) ? paths?.map((path) => masking.source(path)) : paths
    },
    async readFile(path, most) {
      const photo = sources.get(path)
      const real = photo ?? (await realPath(path))
      const bytes = await host.readFile(real, most)
      if (bytes === undefined) return undefined
      if (photo !== undefined) return stripMetadata(bytes)
      const isSource = real.startsWith(`${data}/`) || real.startsWith(`${templates}/`)
      return isSource && text.test(real) ? maskBytes(real, bytes) : bytes
    },
  }
}

/** school.yaml with stand-ins, except for those who drafted, reviewed and signed, because they answer for the package. */
function maskSchool(written: string, { archive }: SchoolProfile, masking: Masking): string {
  const lines = written.split('\n')
  const starts = lines.map(() => 0)
  for (let line = 1; line < lines.length; line++)
    starts[line] = (starts[line - 1] ?? 0) + (lines[line - 1]?.length ?? 0) + 1
  const signers = [...(archive?.terms.values() ?? [])]
    .flatMap(({ signOffs }) => signOffs)
    .map(({ by, nameLocation: { line, column, length = 0 } }) => {
      const from = (starts[line - 1] ?? 0) + column - 1
      return { from, to: from + Math.max(length, by.length) }
    })
    .toSorted((a, b) => a.from - b.from)
  const parts: string[] = []
  let at = 0
  for (const { from, to } of signers) {
    if (from < at) continue
    parts.push(masking.source(written.slice(at, from)), written.slice(from, to))
    at = to
  }
  return [...parts, masking.source(written.slice(at))].join('')
}
