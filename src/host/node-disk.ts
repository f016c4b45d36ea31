import { randomBytes } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import {
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

const faults: Readonly<Record<string, DiskFault>> = {
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  // Windows answers so where another program holds the file. Elsewhere it means no permission.
  EPERM: process.platform === 'win32' ? 'busy' : 'denied',
  EACCES: 'denied',
  EROFS: 'denied',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
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

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const failure = (path: string, error: unknown): DiskFailure =>
  new DiskFailure(
    path,
    faults[codeOf(error)] ?? 'other',
    error instanceof Error ? error.message : String(error),
    { cause: error },
  )

/** What may pass within a moment on Windows: a virus scanner or an indexer looks at a file that was just written. */
const passing = new Set(process.platform === 'win32' ? ['EPERM', 'EACCES', 'EBUSY'] : [])
const mostTries = 12
const firstPause = 10

/** Does an operation; what fails in passing is tried again. What `allowed` names gives its value instead of a failure. */
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

/** Writes a file to its end and has it on the disk. */
async function writeOut(path: string, flags: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const file = await open(path, flags, mode)
  try {
    await file.writeFile(bytes)
    // A mask of the user's must not take away what the file that is replaced allowed.
    if (mode !== undefined && process.platform !== 'win32') await file.chmod(mode)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Errors of systems that do not know how to sync a folder: some network drives, and Windows, which needs no telling. */
const unsettled = new Set(['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EACCES', 'EBADF'])

/** The disk of the machine that the program runs on. */
export const nodeDisk: Disk = {
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
      await writeOut(path, 'wx', bytes, mode)
    } catch (error) {
      // A partly written file is worthless; one that was there before is not ours to remove.
      if (codeOf(error) !== 'EEXIST')
        await unlink(path).catch(() => {
          // It was never made, or the disk no longer answers: what is reported is why it was not written.
        })
      throw failure(path, error)
    }
  },
  append: (path, bytes) => attempt(path, () => writeOut(path, 'a', bytes)),
  // Where there are no hard links, systems answer EPERM.
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
      const handle = await open(folder, 'r')
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
}

/** A text file of the system's, read at once; empty where the system has no such file. */
function readSystem(read: () => string): string {
  try {
    return read()
  } catch {
    // Only Linux has these files; without them a process is known by its number alone.
    return ''
  }
}

/** When a process began, in ticks since the machine's start: the 22nd field, counted behind the name in brackets. */
const startOf = (number: number): string =>
  readSystem(() => readFileSync(`/proc/${number}/stat`, 'latin1'))
    .replace(/^.*\) /s, '')
    .split(' ')[19] ?? ''

/** Two systems of one name on one machine (WSL beside Windows, containers) do not see each other's processes. */
const machine = [hostname(), process.platform, readSystem(() => readlinkSync('/proc/self/ns/pid'))]
  .join(' ')
  .trim()

function isAlive(number: number): boolean {
  try {
    process.kill(number, 0)
    return true
  } catch (error) {
    // Another user's process runs, though it may not be asked.
    return codeOf(error) === 'EPERM'
  }
}

const twoDigits = (part: number): string => String(part).padStart(2, '0')

/** What writes and locks need to know of this machine, this process and others. */
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
