import { type Host, ReadFailure } from '../../host/index.ts'
import type { Manifest, PackageFont } from '../../package/index.ts'
import { type FontSource, packagedFolders } from './package-host.ts'

/**
 * Finds the school's own font files, which packages do not contain, in a folder. Files are recognised by the digests in the
 * manifest, whatever their names, so that a package cannot cause any other file to be read.
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

/** The path of a font file, without the name of a font within a collection. */
const fontPath = (id: string): string => id.replace(/#[^#\\/]*$/, '')

/** Whether a font belongs to the bundled set that every installation has. */
export const isBundled = (id: string): boolean => /^noto-s[a-z]+-sc-\d+$/.test(id)

/**
 * The fonts that documents were set in, with the digests of their files. A bundled font is identified by its id, any other by its
 * path.
 */
export async function digestFonts(
  ids: ReadonlySet<string>,
  data: string,
  host: Host,
): Promise<readonly PackageFont[]> {
  const fonts: PackageFont[] = []
  for (const id of [...ids].sort()) {
    const bytes = isBundled(id) ? await host.readFont(id) : await readNamed(id, data, host)
    // It was there a moment ago, when documents were set in it.
    if (bytes === undefined) throw new ReadFailure([{ path: fontPath(id), reason: 'gone', detail: '' }])
    fonts.push({ id, sha256: await host.digest(bytes) })
  }
  return fonts
}

function readNamed(id: string, data: string, host: Host): Promise<Uint8Array | undefined> {
  const path = fontPath(id)
  return host.readFile(/^([\\/]|[A-Za-z]:[\\/])/.test(path) ? path : `${data}/${path}`)
}
