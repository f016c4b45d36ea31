import { type Host, ReadFailure } from '../../host/index.ts'
import type { PackageFont } from '../../package/index.ts'
import { fontPath, isBundled } from './find-fonts.ts'

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
