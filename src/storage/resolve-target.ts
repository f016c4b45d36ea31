import { DiskFailure, type Machine } from '../host/index.ts'
import { isBelow } from './write-record.ts'

/** Where a file is really located. */
export interface Target {
  /** The path with all links resolved, relative to the folder being written. */
  readonly path: string
  /** The permissions that the file has or will have. */
  readonly mode: number
}

/** Permissions of a new file: the usual ones, and those of a file that only its owner may read. */
const modes = { usual: 0o644, secret: 0o600 } as const

/**
 * Resolves the links in a path, so that the target of a link is written rather than the link. Rejects with a `DiskFailure` if a
 * link leads out of the folder (`outside`) or nowhere (`missing`), if it is not a file (`not-a-file`), or if the file is
 * protected (`read-only`).
 *
 * @param root the real path of the folder being written
 */
export async function resolveTarget(
  { disk }: Machine,
  root: string,
  path: string,
  isSecret: boolean,
): Promise<Target> {
  const full = `${root}/${path}`
  if (!isBelow(path)) throw new DiskFailure(full, 'outside', '')
  const state = await disk.look(full)
  const real = state ? await disk.realPath(full) : await realPathOfNew(disk, root, path)
  if (real === undefined) throw new DiskFailure(full, 'missing', '')
  const below = pathBelow(root, real)
  if (below === undefined) throw new DiskFailure(full, 'outside', real)
  const found = state?.kind === 'link' ? await disk.look(real) : state
  if (found && found.kind !== 'file') throw new DiskFailure(full, 'not-a-file', '')
  if (found?.isReadOnly === true) throw new DiskFailure(full, 'read-only', '')
  return { path: below, mode: found?.mode ?? (isSecret ? modes.secret : modes.usual) }
}

/** The real path of a file that does not exist: that of the nearest existing folder, and the rest. */
async function realPathOfNew(disk: Machine['disk'], root: string, path: string): Promise<string | undefined> {
  const parts = path.split('/')
  for (let count = parts.length - 1; count > 0; count--) {
    const folder = `${root}/${parts.slice(0, count).join('/')}`
    if ((await disk.look(folder)) === undefined) continue
    const real = await disk.realPath(folder)
    return real === undefined ? undefined : `${real}/${parts.slice(count).join('/')}`
  }
  return `${root}/${path}`
}

/** A real path relative to a real folder, with `/`; undefined if it is not below it. */
function pathBelow(root: string, real: string): string | undefined {
  const plain = (path: string): string => path.replaceAll('\\', '/').replace(/(?<!\/)\/+$/, '')
  const isWindows = /^[A-Za-z]:|^\\\\/.test(root)
  const [outer, inner] = isWindows ? [plain(root), plain(real)] : [root.replace(/(?<!\/)\/+$/, ''), real]
  return inner.startsWith(`${outer}/`) ? inner.slice(outer.length + 1) : undefined
}
