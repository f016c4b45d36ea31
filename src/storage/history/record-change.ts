import type { Change, ChangeRecord } from '../../host/index.ts'
import { compareFile } from './compare-file.ts'
import { entryNumber, entryPath, historyFolder, writeEntry } from './entry-file.ts'

/** A file of the stored history. */
export interface KeptFile {
  /** Relative to the root. */
  readonly path: string
  /** Bytes. */
  readonly size: number
}

/** What a command did, to be recorded. */
export interface RecordedCommand extends ChangeRecord {
  /** Local, e.g. 2026-11-29 14:02. */
  readonly time: string
  readonly changes: readonly Change[]
}

/** Limits of the stored history. */
export interface HistoryBounds {
  readonly entries: number
  readonly bytes: number
}

const usualBounds: HistoryBounds = { entries: 200, bytes: 10_000_000 }

/**
 * The changes to the history's files that record a change and, to keep within the limits, drop the oldest entries; paths are
 * relative to the root. The newest entry is kept whatever its size, and files that are not entries are left alone. Empty if
 * nothing changed.
 */
export function recordChange(
  kept: readonly KeptFile[],
  { changes, ...about }: RecordedCommand,
  bounds: HistoryBounds = usualBounds,
): readonly { readonly path: string; readonly after: Uint8Array | undefined }[] {
  const files = changes
    .filter(({ path }) => !path.startsWith(`${historyFolder}/`))
    .map(compareFile)
    .filter((file) => file !== undefined)
  if (files.length === 0) return []
  const entries = kept
    .map(({ path, size }) => ({ path, size, number: entryNumber(path) ?? 0 }))
    .filter(({ number }) => number > 0)
    .sort((a, b) => b.number - a.number)
  const number = (entries[0]?.number ?? 0) + 1
  const after = new TextEncoder().encode(writeEntry({ number, ...about, files }))
  let [count, bytes] = [1, after.length]
  const firstToGo = entries.findIndex(({ size }) => {
    count += 1
    bytes += size
    return count > bounds.entries || bytes > bounds.bytes
  })
  const dropped = firstToGo < 0 ? [] : entries.slice(firstToGo)
  return [
    { path: entryPath(number), after },
    ...dropped.map(({ path }) => ({ path, after: undefined })).reverse(),
  ]
}
