import type { Machine } from '../host/index.ts'
import { ownFolder, parentOf } from './folders.ts'

/**
 * A write-ahead record: what is about to be written, kept in `.houqin` during the write. Its name shows how far the write has
 * come:
 *
 * - `prepare`: nothing is in place yet; recovery removes the temporary files
 * - `commit`: all temporary files are ready; recovery puts them in place
 * - `back`: something failed; recovery restores the old files
 *
 * A record moves on to another stage by a rename, which is atomic.
 */
export interface WriteRecord {
  readonly version: 1
  readonly command: string
  /** Folders created for the files, outermost first, relative to the folder being written. */
  readonly folders: readonly string[]
  readonly files: readonly RecordedFile[]
}

/** One file of a write. Paths are relative to the folder being written, with all links resolved. */
export interface RecordedFile {
  readonly path: string
  /** SHA-256 of the old and the new bytes; null means no file. */
  readonly before: string | null
  readonly after: string | null
  /** The temporary path of the new bytes, and the second name of the old file. */
  readonly fresh: string
  readonly kept: string
}

export type WriteStage = 'prepare' | 'commit' | 'back'

const named = /^write-([0-9a-f]+)\.(prepare|commit|back)$/

export const recordPath = (folder: string, id: string, stage: WriteStage): string =>
  `${folder}/${ownFolder}/write-${id}.${stage}`

/** A file takes about 400 bytes of a record, and no command writes fifty thousand files. */
const mostBytes = 32 << 20

/** A record found in a folder. */
export interface FoundRecord {
  readonly id: string
  readonly stage: WriteStage
  /** Undefined if it is incomplete, or larger than any that we write: then nothing had been done yet. */
  readonly record: WriteRecord | undefined
}

/** The records of writes that are in progress or were interrupted. */
export async function findRecords({ disk }: Machine, folder: string): Promise<readonly FoundRecord[]> {
  const found: FoundRecord[] = []
  for (const name of (await disk.names(`${folder}/${ownFolder}`)) ?? []) {
    const [, id, stage] = named.exec(name) ?? []
    if (id === undefined) continue
    const path = `${folder}/${ownFolder}/${name}`
    const state = await disk.look(path)
    // Not left by a write; and opening a pipe would block forever.
    if (state?.kind !== 'file') continue
    const bytes = state.size > mostBytes ? 'too-large' : await disk.read(path)
    // The write has finished meanwhile.
    if (bytes === undefined) continue
    const record = bytes === 'too-large' ? undefined : readRecord(bytes)
    found.push({ id, stage: stage as WriteStage, record })
  }
  return found
}

export const writeRecordText = (record: WriteRecord): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(record, null, 1)}\n`)

function readRecord(bytes: Uint8Array): WriteRecord | undefined {
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return isRecord(read) ? read : undefined
  } catch {
    // Incomplete: its writer died while writing it, before it began anything else.
    return undefined
  }
}

function isRecord(read: unknown): read is WriteRecord {
  const record = read as Partial<WriteRecord> | null
  return (
    typeof record === 'object' &&
    record?.version === 1 &&
    typeof record.command === 'string' &&
    Array.isArray(record.folders) &&
    record.folders.every(isBelow) &&
    Array.isArray(record.files) &&
    record.files.every(
      (file: Partial<RecordedFile> | null) =>
        isBelow(file?.path) &&
        isBeside(file.path, file.fresh, 'new') &&
        isBeside(file.path, file.kept, 'old') &&
        [file.before, file.after].every((digest) => digest === null || typeof digest === 'string'),
    )
  )
}

/**
 * Whether a path is one of our temporary names beside a file. Files with such names are moved or removed, which must never happen
 * to a ledger.
 */
const isBeside = (path: string, beside: unknown, ending: string): boolean =>
  typeof beside === 'string' &&
  parentOf(beside) === parentOf(path) &&
  new RegExp(`^\\.houqin-[0-9a-f]+-\\d+\\.${ending}$`).test(beside.slice(beside.lastIndexOf('/') + 1))

/** Whether a path stays inside the folder: a record may have been copied from anywhere together with its folder. */
export const isBelow = (path: unknown): path is string =>
  typeof path === 'string' &&
  path !== '' &&
  !/^(?:[\\/]|[A-Za-z]:)/.test(path) &&
  path.split(/[\\/]/).every((part) => part !== '' && part !== '.' && part !== '..')
