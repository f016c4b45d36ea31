import type { Host } from '../../host/index.ts'
import type { Package, PackedFile } from '../../package/index.ts'

/** The folders of a package's sources during a rebuild; they do not exist on the machine. */
export const packagedFolders = { data: 'data', templates: 'templates' } as const

const roots: Readonly<Partial<Record<PackedFile['role'], string>>> = {
  ledger: packagedFolders.data,
  photo: `${packagedFolders.data}/photos`,
  template: packagedFolders.templates,
}

/** A source in a package: its path in the original workspace, and its bytes. */
export interface PackagedSource {
  readonly role: PackedFile['role']
  readonly origin?: string | undefined
  readonly read: () => Promise<Uint8Array | undefined>
}

/** Reads a font file that a package's school.yaml names, by the path that a build asks for. */
export type FontSource = (path: string) => Promise<Uint8Array | undefined>

/** The sources among the files of an opened package. */
export const sourcesOf = ({ manifest, read }: Package): readonly PackagedSource[] =>
  manifest.files.map(({ name, role, origin }) => ({ role, origin, read: () => read(name) }))

/**
 * Makes a host whose only files are a package's sources, so that nothing on the machine is read, whatever its school.yaml names.
 * `fonts` supplies the font files named in school.yaml where the package is being made.
 */
export function packageHost(
  sources: readonly PackagedSource[],
  host: Host,
  fonts: FontSource = () => Promise.resolve(undefined),
): Host {
  const files = new Map<string, PackagedSource>()
  for (const source of sources) {
    const root = roots[source.role]
    if (root !== undefined && source.origin !== undefined) files.set(`${root}/${source.origin}`, source)
  }
  const paths = [...files.keys()].sort()
  const below = (folder: string): readonly string[] | undefined => {
    const found = paths.filter((path) => path.startsWith(`${folder}/`))
    return found.length > 0 ? found.map((path) => path.slice(folder.length + 1)) : undefined
  }
  return {
    ...host,
    async readTree(folder, endings) {
      const wanted = below(folder)?.filter((path) =>
        endings.some((ending) => path.toLowerCase().endsWith(ending)),
      )
      const found = new Map<string, Uint8Array>()
      for (const path of wanted ?? []) {
        const bytes = await files.get(`${folder}/${path}`)?.read()
        if (bytes) found.set(path, bytes)
      }
      return wanted && found
    },
    listTree: (folder, endings = ['']) =>
      Promise.resolve(
        below(folder)?.filter((path) => endings.some((ending) => path.toLowerCase().endsWith(ending))),
      ),
    readFile: (path) => files.get(path)?.read() ?? fonts(path),
    readPart: () => Promise.resolve(undefined),
    sizeOf: () => Promise.resolve(undefined),
    kindOf: () => Promise.resolve('nothing'),
    listFonts: () => Promise.resolve({ paths: [], faults: [] }),
  }
}
