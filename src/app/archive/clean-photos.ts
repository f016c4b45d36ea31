import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import type { Host } from '../../host/index.ts'
import { stripMetadata } from '../../pictures/index.ts'
import type { Derived, DeriveRequest } from './derive-files.ts'
import { extents } from './source-files.ts'

const shownAtMost = 10

/** Makes a host that removes all metadata from photos; photos whose structure is unknown are left as they are. */
export function cleanPhotos(data: string, host: Host): Host {
  const folder = `${data}/photos/`
  return {
    ...host,
    async readFile(path, most) {
      const bytes = await host.readFile(path, most)
      return bytes && path.startsWith(folder) ? (stripMetadata(bytes) ?? bytes) : bytes
    },
  }
}

/** Reports photos of the term that would be packed with their metadata although nobody asked for that. */
export async function checkPhotos(
  { data }: Pick<DeriveRequest, 'data'>,
  derived: Derived,
  host: Host,
): Promise<readonly Diagnostic[]> {
  if (derived.inputs.workspace.school.archive?.photosAsTaken) return []
  const [{ photos } = { photos: undefined }] = extents(derived)
  const unknown = await unknownPhotos(data, [...(photos ?? [])].sort(), host)
  if (unknown.length === 0) return []
  const message = `照片里拍摄的地点、时间去不掉：${listPhotos(unknown)}不是完好的 JPG、PNG`
  return [
    diagnose('archive-photo', message, undefined, [
      '用看图软件另存为 JPG，代替原来的。要原样放进包里的，用 --accept archive-photo 归档。',
    ]),
  ]
}

/** Reports photos that a masked package leaves out. */
export const photosLeftOut = (unknown: readonly string[]): readonly Diagnostic[] =>
  unknown.length === 0
    ? []
    : [
        diagnose(
          'archive-photo',
          `隐名的档案包里不放这些照片：${listPhotos(unknown)}不是完好的 JPG、PNG，拍摄的地点、时间去不掉`,
          undefined,
          ['用看图软件另存为 JPG，代替原来的。不放也行的，用 --accept archive-photo 归档。'],
        ),
      ]

/** Of the photos at these paths, those whose contents cannot be examined. */
export async function unknownPhotos(
  data: string,
  paths: readonly string[],
  host: Host,
): Promise<readonly string[]> {
  const unknown: string[] = []
  for (const path of paths) {
    const bytes = await host.readFile(`${data}/photos/${path}`)
    if (bytes && !stripMetadata(bytes)) unknown.push(path)
  }
  return unknown
}

const listPhotos = (paths: readonly string[]): string => {
  const shown = paths.slice(0, shownAtMost).map((path) => `photos/${path}`)
  return `${shown.join('、')}${paths.length > shownAtMost ? `等${paths.length}张` : ''} `
}
