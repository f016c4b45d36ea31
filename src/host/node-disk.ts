import { randomBytes } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import {
  type FileHandle,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rmdir,
  unlink,
  utimes,
} from 'node:fs/promises'
import { hostname } from 'node:os'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { DiskFailure } from './disk-failure.ts'
import type { Disk, DiskFault, Machine, PathState, ProcessIdentity } from './host.ts'
import { broken, codeOf } from './node-faults.ts'

const faults: Readonly<Record<string, DiskFault>> = {
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  // On Windows this means that another program holds the file; elsewhere, that permission is missing.
  EPERM: process.platform === 'win32' ? 'busy' : 'denied',
  EACCES: 'denied',
  EROFS: 'denied',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  ...broken,
  EEXIST: 'exists',
  ENOENT: 'missing',
  ENOTDIR: 'no-folder',
  ENAMETOOLONG: 'too-long',
  ENOTSUP: 'unsupported',
  EOPNOTSUPP: 'unsupported',
  ENOSYS: 'unsupported',
  EMLINK: 'unsupported',
  EXDEV: 'unsupported',
}

const failure = (path: string, error: unknown): DiskFailure =>
  new DiskFailure(
    path,
    faults[codeOf(error)] ?? 'other',
    error instanceof Error ? error.message : String(error),
    { cause: error },
  )

/** Errors that may be transient on Windows, where a virus scanner or an indexer opens a file that was just written. */
const passing = new Set(process.platform === 'win32' ? ['EPERM', 'EACCES', 'EBUSY'] : [])
const mostTries = 12
const firstPause = 10

/** Performs an operation, retrying transient failures. An error listed in `allowed` gives the value listed with it. */
async function attempt<T>(
  path: string,
  work: () => Promise<T>,
  allowed: Readonly<Record<string, T>> = {},
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      const code = codeOf(error)
      if (Object.hasOwn(allowed, code)) return allowed[code] as T
      if (!passing.has(code) || tries === mostTries) throw failure(path, error)
      await wait(firstPause * tries)
    }
  }
}

const nothing = { ENOENT: undefined }

function kindOf(found: {
  isFile(): boolean
  isDirectory(): boolean
  isSymbolicLink(): boolean
}): PathState['kind'] {
  if (found.isFile()) return 'file'
  if (found.isDirectory()) return 'folder'
  return found.isSymbolicLink() ? 'link' : 'other'
}

/** Opens a file as `node:fs` does. */
type OpenFile = (path: string, flags: string, mode?: number) => Promise<FileHandle>

/** Writes a whole file and flushes it to the disk. */
async function writeOut(
  openFile: OpenFile,
  path: string,
  flags: string,
  bytes: Uint8Array,
  mode?: number,
): Promise<void> {
  const file = await openFile(path, flags, mode)
  try {
    await file.writeFile(bytes)
    // The user's umask must not remove permissions that the replaced file had.
    if (mode !== undefined && process.platform !== 'win32') await file.chmod(mode)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Errors of systems that cannot sync a folder: some network drives, and Windows, where it is unnecessary. */
const unsettled = new Set(['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EACCES', 'EBADF'])

/** The disk of the machine that the program runs on; tests see how it treats open files. */
export const openDisk = (openFile: OpenFile = open): Disk => ({
  look: (path) =>
    attempt<PathState | undefined>(
      path,
      async () => {
        const found = await lstat(path, { bigint: true })
        return {
          kind: kindOf(found),
          size: Number(found.size),
          isReadOnly: (found.mode & 0o222n) === 0n,
          mode: Number(found.mode & 0o777n),
          mark: `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}`,
        }
      },
      { ...nothing, ENOTDIR: undefined },
    ),
  realPath: (path) => attempt<string | undefined>(path, () => realpath(path), nothing),
  names: (folder) =>
    attempt<readonly string[] | undefined>(
      folder,
      async () => (await readdir(folder)).sort((a, b) => (a < b ? -1 : 1)),
      nothing,
    ),
  read: (path) => attempt<Uint8Array | undefined>(path, () => readFile(path), nothing),
  async create(path, bytes, mode) {
    try {
      await writeOut(openFile, path, 'wx', bytes, mode)
    } catch (error) {
      // A partly written file is worthless; but one that existed before must not be removed.
      if (codeOf(error) !== 'EEXIST')
        await unlink(path).catch(() => {
          // Either it was never created, or the disk no longer responds; what is reported is why writing failed.
        })
      throw failure(path, error)
    }
  },
  append: (path, bytes) => attempt(path, () => writeOut(openFile, path, 'a', bytes)),
  // EPERM is what systems without hard links answer.
  link: (from, to) =>
    link(from, to).catch((error: unknown) => {
      if (codeOf(error) === 'EPERM') throw new DiskFailure(to, 'unsupported', 'EPERM', { cause: error })
      throw failure(to, error)
    }),
  move: (from, to) => attempt(to, () => rename(from, to)),
  remove: (path) => attempt<undefined>(path, () => unlink(path).then(() => undefined), nothing),
  makeFolder: (path) =>
    attempt(
      path,
      async () => {
        await mkdir(path)
        return true
      },
      { EEXIST: false },
    ),
  removeFolder: (path) =>
    attempt(
      path,
      async () => {
        await rmdir(path)
        return true
      },
      { ENOENT: false, ENOTEMPTY: false, EEXIST: false },
    ),
  async settle(folder) {
    if (process.platform === 'win32') return
    try {
      const handle = await openFile(folder, 'r')
      try {
        await handle.sync()
      } finally {
        await handle.close()
      }
    } catch (error) {
      if (!unsettled.has(codeOf(error))) throw failure(folder, error)
    }
  },
  touch: (path) =>
    attempt(path, () => {
      const now = new Date()
      return utimes(path, now, now)
    }),
})

/** Reads one of the system's text files synchronously; empty if the system has no such file. */
function readSystem(read: () => string): string {
  try {
    return read()
  } catch {
    // Only Linux has these files; elsewhere a process is identified by its number alone.
    return ''
  }
}

/** The start time of a process, in ticks since boot: field 22 of its stat file, counted after the command name in brackets. */
const startOf = (number: number): string =>
  readSystem(() => readFileSync(`/proc/${number}/stat`, 'latin1'))
    .replace(/^.*\) /s, '')
    .split(' ')[19] ?? ''

/** Systems that share a host name on one machine (WSL beside Windows, containers) cannot see each other's processes. */
const machine = [hostname(), process.platform, readSystem(() => readlinkSync('/proc/self/ns/pid'))]
  .join(' ')
  .trim()

function isAlive(number: number): boolean {
  try {
    process.kill(number, 0)
    return true
  } catch (error) {
    // EPERM: the process exists but belongs to another user.
    return codeOf(error) === 'EPERM'
  }
}

const twoDigits = (part: number): string => String(part).padStart(2, '0')

/** What writes and locks need to know about this machine, this process and others. */
export const nodeProcess: Pick<
  Machine,
  'pinsOpenFiles' | 'self' | 'isRunning' | 'pause' | 'every' | 'unique' | 'stamp'
> = {
  pinsOpenFiles: process.platform === 'win32',
  self: { machine, process: process.pid, started: startOf(process.pid) },
  isRunning: (other: ProcessIdentity) =>
    other.machine === machine
      ? isAlive(other.process) && (other.started === '' || other.started === startOf(other.process))
      : undefined,
  pause: (milliseconds) => wait(milliseconds),
  every: (milliseconds, call) => {
    const timer = setInterval(call, milliseconds)
    timer.unref()
    return () => {
      clearInterval(timer)
    }
  },
  unique: () => randomBytes(8).toString('hex'),
  stamp() {
    const now = new Date()
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(twoDigits).join('-')
    return `${day} ${[now.getHours(), now.getMinutes()].map(twoDigits).join(':')}`
  },
}
