import type { ChangedPath, FileMap, Host } from '../../host/index.ts'
import { areSame } from '../../text/index.ts'
import { photoEndings } from '../../workspace/index.ts'
import { pathBelow } from './path-below.ts'

/** Folders that a build reads, and the one that it writes. */
export interface WatchedFolders {
  readonly data: string
  readonly templates: string
  readonly out: string
}

/** All that documents are made of, by folder and path. Photos and fonts are known by name alone. */
export type Snapshot = ReadonlyMap<string, { readonly path: string; readonly bytes: Uint8Array | undefined }>

/** A file that is not as it was. */
export interface ChangedFile {
  /** Below the data or the templates folder. */
  readonly path: string
  readonly how: 'changed' | 'added' | 'removed'
}

const none = new Uint8Array()

const texts = ['.yaml', '.yml', '.md', '.md.hbs']

/** What documents hold besides words: known by their names, and changed when the system says so. */
const whole = [...photoEndings, '.ttf', '.otf', '.ttc', '.otc']

/** Looks at all files that documents are made of. What lies below the output folder is never one of them. */
export async function takeSnapshot({ data, templates, out }: WatchedFolders, host: Host): Promise<Snapshot> {
  const files = new Map<string, { readonly path: string; readonly bytes: Uint8Array | undefined }>()
  for (const folder of new Set([data, templates])) {
    const outPath = pathBelow(out, folder)
    const isOut = (path: string): boolean => outPath !== undefined && path.startsWith(`${outPath}/`)
    const read: FileMap = (await host.readTree(folder, texts)) ?? new Map()
    for (const [path, bytes] of read) if (!isOut(path)) files.set(`${folder}\n${path}`, { path, bytes })
    if (folder !== data) continue
    for (const path of (await host.listTree(folder, whole)) ?? [])
      if (!isOut(path)) files.set(`${folder}\n${path}`, { path, bytes: undefined })
  }
  return files
}

/** What is not as it was, in order of the paths; `told` are paths that the system says changed. */
export function compareSnapshots(
  before: Snapshot,
  now: Snapshot,
  told: readonly ChangedPath[],
): readonly ChangedFile[] {
  const said = new Set(told.map(({ folder, path }) => `${folder}\n${path}`))
  const changed: ChangedFile[] = []
  for (const [key, { path, bytes }] of now) {
    const known = before.get(key)
    if (known === undefined) changed.push({ path, how: 'added' })
    else if (bytes === undefined ? said.has(key) : !areSame(known.bytes ?? none, bytes))
      changed.push({ path, how: 'changed' })
  }
  for (const [key, { path }] of before) if (!now.has(key)) changed.push({ path, how: 'removed' })
  return changed.sort((a, b) => (a.path < b.path ? -1 : 1))
}
