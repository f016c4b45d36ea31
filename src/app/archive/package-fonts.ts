import { type Host, ReadFailure } from '../../host/index.ts'
import type { Manifest, PackageFont } from '../../package/index.ts'
import { type FontSource, packagedFolders } from './package-host.ts'

/**
 * Looks in a folder for the school's own font files, which packages do not hold: known by the digests in the manifest,
 * whatever they are called, so that no package can have any other file read.
 */
export async function findFonts({ fonts }: Manifest, folder: string, host: Host): Promise<FontSource> {
  const wanted = new Set(fonts.map(({ sha256 }) => sha256))
  const found = new Map<string, Uint8Array>()
  for (const path of (await host.listTree(folder, fontEndings)) ?? []) {
    const bytes = await host.readFile(`${folder}/${path}`)
    const digest = bytes && (await host.digest(bytes))
    if (bytes && digest !== undefined && wanted.has(digest)) found.set(digest, bytes)
  }
  const byPath = new Map(
    fonts.flatMap(({ id, sha256 }): [string, Uint8Array][] => {
      const bytes = found.get(sha256)
      const path = fontPath(id)
      return bytes
        ? [
            [path, bytes],
            [`${packagedFolders.data}/${path}`, bytes],
          ]
        : []
    }),
  )
  return (path) => Promise.resolve(byPath.get(path))
}

const fontEndings = ['.ttf', '.otf', '.ttc', '.otc']

/** The path of a font file without the name of the font in a collection. */
const fontPath = (id: string): string => id.replace(/#[^#\\/]*$/, '')

/** Whether a font is one of the reproducible set, which every houqin has. */
export const isBundled = (id: string): boolean => /^noto-s[a-z]+-sc-\d+$/.test(id)

/** The fonts that documents were set in, with the digests of their files: a bundled one by its id, any other by its path. */
export async function digestFonts(
  ids: ReadonlySet<string>,
  data: string,
  host: Host,
): Promise<readonly PackageFont[]> {
  const fonts: PackageFont[] = []
  for (const id of [...ids].sort()) {
    const bytes = isBundled(id) ? await host.readFont(id) : await readNamed(id, data, host)
    // Documents were set in it a moment ago.
    if (bytes === undefined) throw new ReadFailure([{ path: fontPath(id), reason: 'gone', detail: '' }])
    fonts.push({ id, sha256: await host.digest(bytes) })
  }
  return fonts
}

function readNamed(id: string, data: string, host: Host): Promise<Uint8Array | undefined> {
  const path = fontPath(id)
  return host.readFile(/^([\\/]|[A-Za-z]:[\\/])/.test(path) ? path : `${data}/${path}`)
}
