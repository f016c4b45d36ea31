import type { Machine } from '../host/index.ts'
import { ownFolder, parentOf } from './folders.ts'

/**
 * What is about to be written (write-ahead record), kept in `.houqin` while it is. Its name says how far the write came:
 *
 * - `prepare`: nothing is in place yet; what was laid beside the targets is taken away
 * - `commit`: all that is needed is laid beside the targets; it is put in place
 * - `back`: something failed; what was in place before is put back
 *
 * A record changes from one to the next by a change of its name, which is done or not done.
 */
export interface WriteRecord {
  readonly version: 1
  readonly command: string
  /** Folders that are made for the files, outermost first; paths below the folder that is written. */
  readonly folders: readonly string[]
  readonly files: readonly RecordedFile[]
}

/** One file of a write. Paths are below the folder that is written, with all links followed. */
export interface RecordedFile {
  readonly path: string
  /** SHA-256 of the old and the new bytes; null is no file. */
  readonly before: string | null
  readonly after: string | null
  /** Where the new bytes are laid, and a second name of the old ones. */
  readonly fresh: string
  readonly kept: string
}

export type WriteStage = 'prepare' | 'commit' | 'back'

const named = /^write-([0-9a-f]+)\.(prepare|commit|back)$/

export const recordPath = (folder: string, id: string, stage: WriteStage): string =>
  `${folder}/${ownFolder}/write-${id}.${stage}`

/** A file takes some 400 bytes of a record; no command writes a hundred thousand. */
const mostBytes = 64 << 20

/** A record that was found in a folder. */
export interface FoundRecord {
  readonly id: string
  readonly stage: WriteStage
  /** Undefined where it was torn, or is larger than any that is written: then nothing was done yet. */
  readonly record: WriteRecord | undefined
}

/** The records of writes that are under way or were left half done. */
export async function findRecords({ disk }: Machine, folder: string): Promise<readonly FoundRecord[]> {
  const found: FoundRecord[] = []
  for (const name of (await disk.names(`${folder}/${ownFolder}`)) ?? []) {
    const [, id, stage] = named.exec(name) ?? []
    if (id === undefined) continue
    const path = `${folder}/${ownFolder}/${name}`
    const state = await disk.look(path)
    // Nothing that a write left; and a pipe would be waited for without end.
    if (state?.kind !== 'file') continue
    const bytes = state.size > mostBytes ? 'too-large' : await disk.read(path)
    // Finished meanwhile.
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
    // Torn: its writer died at it, and began nothing before it was whole.
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

/** Whether a path is one of our own names beside a file. What is there is moved or removed: a ledger must not be. */
const isBeside = (path: string, beside: unknown, ending: string): boolean =>
  typeof beside === 'string' &&
  parentOf(beside) === parentOf(path) &&
  new RegExp(`^\\.houqin-[0-9a-f]+-\\d+\\.${ending}$`).test(beside.slice(beside.lastIndexOf('/') + 1))

/** Whether a path stays in the folder: a record may come from anywhere a folder was copied from. */
export const isBelow = (path: unknown): path is string =>
  typeof path === 'string' &&
  path !== '' &&
  !/^(?:[\\/]|[A-Za-z]:)/.test(path) &&
  path.split(/[\\/]/).every((part) => part !== '' && part !== '.' && part !== '..')
