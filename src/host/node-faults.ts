import type { Stats } from 'node:fs'
import { ReadFailure, type ReadFault, type ReadReason, readFaultsOf } from './read-failure.ts'

/** Transient errors. Windows answers EPERM for a file that is about to be deleted. */
export const passing: ReadonlySet<string> = new Set(['EBUSY', 'EPERM', 'EAGAIN', 'EMFILE', 'ENFILE'])

export const absent: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR'])

/** A disk or network drive that does not respond. */
export const broken: Readonly<Record<string, 'broken'>> = {
  EIO: 'broken',
  ENXIO: 'broken',
  ENODEV: 'broken',
  ESTALE: 'broken',
  ETIMEDOUT: 'broken',
  EHOSTDOWN: 'broken',
  ENOTCONN: 'broken',
}

const reasons: Readonly<Partial<Record<string, ReadReason>>> = {
  EACCES: 'denied',
  EPERM: 'denied',
  EBUSY: 'busy',
  EAGAIN: 'busy',
  ...broken,
  // On Windows: a cloud drive could not download the file.
  UNKNOWN: 'broken',
  EISDIR: 'folder',
  ENOTDIR: 'not-folder',
  ENOENT: 'gone',
  ELOOP: 'loop',
  ENAMETOOLONG: 'too-long',
  ERR_FS_FILE_TOO_LARGE: 'too-large',
  EFBIG: 'too-large',
  EOVERFLOW: 'too-large',
  EMFILE: 'too-many',
  ENFILE: 'too-many',
}

/** Throws if what was found is not a file. */
export function demandFile(path: string, found: Stats): void {
  if (!found.isFile()) throw failed(path, found.isDirectory() ? 'folder' : 'special')
}

/** A failure to read a path for one of our own reasons. */
export const failed = (path: string, reason: ReadReason): ReadFailure =>
  new ReadFailure([{ path, reason, detail: '' }])

/** Turns a system error into a failure to read a path. */
export const failure = (path: string, error: unknown): unknown =>
  readFaultsOf(error) ? error : new ReadFailure([faultOf(path, error)], { cause: error })

export const faultOf = (path: string, error: unknown): ReadFault => ({
  path,
  reason: reasons[codeOf(error)] ?? 'other',
  detail: error instanceof Error ? error.message : String(error),
})

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
