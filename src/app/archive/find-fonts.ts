import type { Host } from '../../host/index.ts'
import type { Manifest } from '../../package/index.ts'
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
export const fontPath = (id: string): string => id.replace(/#[^#\\/]*$/, '')

/** Whether a font is one of the reproducible set, which every houqin has. */
export const isBundled = (id: string): boolean => /^noto-s[a-z]+-sc-\d+$/.test(id)
