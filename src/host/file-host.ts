import type { BuildHost, FileMap } from './host.ts'

/** What a host of files in memory is made of. */
export interface FileHostSources {
  /** Files by their paths, with `/`: `data/school.yaml`, `templates/summary.md.hbs`. */
  readonly files: FileMap
  /** Reads a bundled font by id, e.g. `noto-serif-sc-400`: from the network or from a bundle. */
  readonly readFont: (id: string) => Promise<Uint8Array>
  /** The WebAssembly that reads or writes JPEG; requested only if there are photos. */
  readonly readCodec?: BuildHost['readCodec']
}

/** Makes a host whose files are in memory: everything that a build needs where there is no disk, as in a browser. */
export function fileHost({ files, readFont, readCodec }: FileHostSources): BuildHost {
  const list = (folder: string, endings: readonly string[] = ['']): readonly string[] | undefined => {
    const below = [...files.keys()]
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1))
    if (below.length === 0) return undefined
    const isHidden = (path: string): boolean => path.split('/').some((part) => part.startsWith('.'))
    const isWanted = (path: string): boolean => endings.some((ending) => path.toLowerCase().endsWith(ending))
    return below.filter((path) => !isHidden(path) && isWanted(path)).sort()
  }
  return {
    readTree: (folder, endings) => {
      const found = list(folder, endings)?.map((path): [string, Uint8Array] => [
        path,
        files.get(`${folder}/${path}`) ?? new Uint8Array(),
      ])
      return Promise.resolve(found && new Map(found))
    },
    listTree: (folder, endings) => Promise.resolve(list(folder, endings)),
    readFile: (path) => Promise.resolve(files.get(path)),
    readPart: (path, start, length) => Promise.resolve(files.get(path)?.subarray(start, start + length)),
    sizeOf: (path) => Promise.resolve(files.get(path)?.length),
    digest: async (bytes) => {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)))
      return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
    },
    readFont,
    readCodec: readCodec ?? ((name) => Promise.reject(new Error(`No ${name} was given to fileHost`))),
    listFonts: () => Promise.resolve({ paths: [], faults: [] }),
    elapsed: () => performance.now(),
  }
}
