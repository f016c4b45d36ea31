import { DiskFailure, type Machine } from '../host/index.ts'
import { isBelow } from './write-record.ts'

/** Where a file of a set really stands. */
export interface Target {
  /** Below the folder that is written, with all links followed. */
  readonly path: string
  /** Permissions that the file has, or is to have. */
  readonly mode: number
}

/** Usual permissions of a new file, and of one that its owner alone may read. */
const modes = { usual: 0o644, secret: 0o600 } as const

/**
 * Follows the links on the way to a file, so that a linked file is written and not its link. Rejects with a `DiskFailure`
 * where a link leads out of the folder (`outside`) or nowhere (`missing`), where no file stands (`not-a-file`), and where
 * the file is protected (`read-only`).
 *
 * @param root the folder that is written, with all links followed
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

/** The real path of a file that is not there: that of the nearest folder that is, and the rest. */
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

/** A real path as one below a real folder, with `/`; undefined if it does not lie there. */
function pathBelow(root: string, real: string): string | undefined {
  const plain = (path: string): string => path.replaceAll('\\', '/').replace(/(?<!\/)\/+$/, '')
  const isWindows = /^[A-Za-z]:|^\\\\/.test(root)
  const [outer, inner] = isWindows ? [plain(root), plain(real)] : [root.replace(/(?<!\/)\/+$/, ''), real]
  return inner.startsWith(`${outer}/`) ? inner.slice(outer.length + 1) : undefined
}
