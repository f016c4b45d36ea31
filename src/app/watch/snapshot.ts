import type { ChangedPath, FileMap, Host } from '../../host/index.ts'
import { areSame } from '../../text/index.ts'
import { photoEndings } from '../../workspace/index.ts'
import { pathBelow } from './path-below.ts'

/** The folders that a build reads, and the one that it writes. */
export interface WatchedFolders {
  readonly data: string
  readonly templates: string
  readonly out: string
}

/** All files that documents are made from, by folder and path. Only the names of photos and fonts are known. */
export type Snapshot = ReadonlyMap<string, { readonly path: string; readonly bytes: Uint8Array | undefined }>

/** A file that has changed. */
export interface ChangedFile {
  /** Path below the data or the templates folder. */
  readonly path: string
  readonly how: 'changed' | 'added' | 'removed'
}

const none = new Uint8Array()

const texts = ['.yaml', '.yml', '.md', '.md.hbs']

/** Files that are not text: these are recognised by name, and count as changed when the system reports a change. */
const whole = [...photoEndings, '.ttf', '.otf', '.ttc', '.otc']

/** Reads all files that documents are made from, except those below the output folder. */
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

/** The changed files, sorted by path; `reported` are paths that the system reports as changed. */
export function compareSnapshots(
  before: Snapshot,
  now: Snapshot,
  reported: readonly ChangedPath[],
): readonly ChangedFile[] {
  const said = new Set(reported.map(({ folder, path }) => `${folder}\n${path}`))
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
