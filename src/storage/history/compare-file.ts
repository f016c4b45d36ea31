import type { Change } from '../../host/index.ts'
import { crc32 } from '../../text/index.ts'
import { compareLines } from './compare-lines.ts'
import type { Edit, FileChange } from './entry.ts'
import { splitLines } from './lines.ts'
import { listParents } from './parents.ts'

/** Lines of context around a run: the default of unified diffs. */
export const contextLines = 3

/** Compares a file before and after a change, line by line; undefined if they are equal. */
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

/** Decodes UTF-8, keeping a byte order mark. A file that does not exist has empty text. Undefined if the bytes are not UTF-8. */
export function decodeText(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return ''
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    // The history records only the checksum of such a file.
    return undefined
  }
}
