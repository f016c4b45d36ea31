import type { Change, ChangeRecord } from '../../src/host/index.ts'
import { type Entry, isFault, readEntry, recordChange } from '../../src/storage/history/index.ts'

const encoder = new TextEncoder()

/** A change of a file's contents; undefined means no file. */
export const changeOf = (path: string, before: string | undefined, after: string | undefined): Change => ({
  path,
  before: before === undefined ? undefined : encoder.encode(before),
  after: after === undefined ? undefined : encoder.encode(after),
})

/** Records changes as the only entry, apart from `earlier` others, and reads back what was written. */
export function entryOf(changes: readonly Change[], about: Partial<ChangeRecord> = {}, earlier = 0): Entry {
  const kept =
    earlier === 0 ? [] : [{ path: `.houqin/history/${String(earlier).padStart(6, '0')}.txt`, size: 1 }]
  const [file] = recordChange(kept, {
    time: '2026-11-29 14:02',
    command: 'add',
    summary: '添了一条维修',
    changes,
    ...about,
  })
  if (file?.after === undefined) throw new Error('nothing was recorded')
  const entry = readEntry(file.path, file.after)
  if (isFault(entry)) throw new Error(entry.reason)
  return entry
}

/** The text of a recorded entry's file. */
export function writtenEntry(changes: readonly Change[], about: Partial<ChangeRecord> = {}): string {
  const [file] = recordChange([], {
    time: '2026-11-29 14:02',
    command: 'add',
    summary: '添了一条维修',
    changes,
    ...about,
  })
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file?.after)
}
