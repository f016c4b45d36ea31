import type { FileMap, Host } from '../../host/index.ts'
import { type Masking, makeMasking } from '../../masking/index.ts'
import { stripMetadata } from '../../pictures/index.ts'
import type { SchoolProfile, Workspace } from '../../records/index.ts'
import { photosWithFaces } from '../../templating/index.ts'
import { type Inputs, readInputs } from '../read-inputs.ts'
import type { ArchiveRequest } from './archive-request.ts'

/** Whether a package is masked, and the host that it is made through. */
export interface ArchiveMask {
  readonly masked: boolean
  readonly host: Host
}

/**
 * A masked package is made of a workspace that is masked already: through the host given back, ledgers, templates and
 * names of files have stand-ins for people, photos have no metadata, and those with faces are not there. So
 * documents, workbook and evidence cannot hold what the packaged ledgers do not, and can be made again from them.
 */
export async function maskArchive(request: ArchiveRequest, host: Host): Promise<ArchiveMask> {
  const { value: inputs } = await readInputs(request, host)
  const workspace = inputs?.workspace
  const masked = request.mask ?? workspace?.school.mask?.always ?? false
  if (!masked || !inputs || !workspace) return { masked, host }
  return { masked, host: maskedHost(request, { ...inputs, workspace }, host) }
}

const text = /\.(?:ya?ml|md|hbs)$/i
/** What documents can show; of others it is not known what a camera wrote into them. */
const picture = /\.(?:jpe?g|png)$/i

function maskedHost(
  { data, templates }: Pick<ArchiveRequest, 'data' | 'templates'>,
  inputs: Inputs & { readonly workspace: Workspace },
  host: Host,
): Host {
  const { workspace, photos } = inputs
  const { school } = workspace
  const masking = makeMasking(workspace, school.mask?.style ?? 'full')
  const left = photosWithFaces(workspace, photos.names)
  const shown = photos.names.filter((path) => picture.test(path) && !left.has(path))
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
  /** Files of a folder by their names without people. */
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
    async readTree(folder, endings) {
      const files = await host.readTree(folder, endings)
      if (!files || !isOurs(folder)) return files
      const masked: FileMap = new Map(
        [...files].map(([path, bytes]) => [
          masking.source(path),
          text.test(path) ? maskBytes(`${folder}/${path}`, bytes) : bytes,
        ]),
      )
      return masked
    },
    async listTree(folder) {
      if (folder === `${data}/photos`)
        return shown.length > 0 ? shown.map((path) => masking.source(path)).sort() : undefined
      const paths = await host.listTree(folder)
      return isOurs(folder) ? paths?.map((path) => masking.source(path)) : paths
    },
    async readFile(path) {
      const photo = sources.get(path)
      const real = photo ?? (await realPath(path))
      const bytes = await host.readFile(real)
      if (bytes === undefined) return undefined
      if (photo !== undefined) return stripMetadata(bytes)
      const isSource = real.startsWith(`${data}/`) || real.startsWith(`${templates}/`)
      return isSource && text.test(real) ? maskBytes(real, bytes) : bytes
    },
  }
}

/** school.yaml with stand-ins, but for who drafted, reviewed and signed: they answer for the package. */
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
