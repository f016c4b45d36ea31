import type { Change } from '../../host/index.ts'
import { crc32 } from '../../text/index.ts'
import { compareLines } from './compare-lines.ts'
import type { Edit, FileChange } from './entry.ts'
import { splitLines } from './lines.ts'
import { listParents } from './parents.ts'

/** Lines of context around a run, as in every unified diff. */
export const contextLines = 3

/** What a change does to a file, line by line; undefined where it does nothing. */
export function compareFile({ path, before, after }: Change): FileChange | undefined {
  const base = { path, before: before && crc32(before), after: after && crc32(after) }
  const old = decodeText(before)
  const now = decodeText(after)
  if (old === undefined || now === undefined)
    return base.before === base.after && before?.length === after?.length
      ? undefined
      : { type: 'binary', ...base }
  if (old === now && (before === undefined) === (after === undefined)) return undefined
  return { type: 'text', ...base, edits: findEdits(splitLines(old), splitLines(now)) }
}

function findEdits(before: readonly string[], after: readonly string[]): readonly Edit[] {
  return compareLines(before, after).map((change) => {
    const { to, removed, added } = change
    const end = to + added.length
    return {
      ...change,
      above: after.slice(Math.max(0, to - contextLines), to),
      below: after.slice(end, end + contextLines),
      parents: listParents([...removed, ...added], after, to),
    }
  })
}

/** The text as it stands, byte order mark included; no file has none. Undefined for what is no UTF-8. */
export function decodeText(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return ''
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    // What is no UTF-8 is kept by its checksum.
    return undefined
  }
}
