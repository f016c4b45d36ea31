import type { Change } from '../../host/index.ts'
import { crc32 } from '../../text/index.ts'
import { decodeText } from './compare-file.ts'
import { type Conflict, type ConflictReason, describeConflict } from './conflict.ts'
import type { Entry, FileChange, TextChange } from './entry.ts'
import { findPlace, fitsAt } from './find-place.ts'
import { findChain, followLines } from './follow-lines.ts'
import { splitLines } from './lines.ts'
import { plainLine, type ReadyEdit, readyEdit } from './ready-edit.ts'
import { type PlacedEdit, restoreLines } from './restore-lines.ts'

/**
 * The changes that undo an entry (none if everything is already as it was before), or all the conflicts. `kept` are the files that
 * it added and that remain: what is not text could not be restored if they were removed.
 */
export type TakingBack =
  | { readonly type: 'changes'; readonly changes: readonly Change[]; readonly kept: readonly string[] }
  | { readonly type: 'conflicts'; readonly conflicts: readonly Conflict[] }

/**
 * Works out how to undo an entry in the current files. `later` are the entries since, as far as they are available: if complete,
 * lines are followed through every change; if somebody else changed a file, they are located by their text and surroundings,
 * provided that leaves only one place.
 */
export function takeBack(
  entry: Entry,
  current: (path: string) => Uint8Array | undefined,
  later: readonly Entry[] = [],
): TakingBack {
  const since = later.filter(({ number }) => number > entry.number).sort((a, b) => a.number - b.number)
  const changes: Change[] = []
  const conflicts: Conflict[] = []
  const kept: string[] = []
  for (const file of entry.files) {
    const before = current(file.path)
    const laterChanges = since.flatMap(({ files }) => files.filter(({ path }) => path === file.path))
    const outcome = takeBackFile(file, before, laterChanges)
    if (outcome.type === 'conflicts') conflicts.push(...outcome.conflicts)
    else if (outcome.type === 'kept') kept.push(file.path)
    else if (outcome.type === 'restored') changes.push({ path: file.path, before, after: outcome.after })
  }
  return conflicts.length > 0 ? { type: 'conflicts', conflicts } : { type: 'changes', changes, kept }
}

type FileOutcome =
  | { readonly type: 'restored'; readonly after: Uint8Array | undefined }
  | { readonly type: 'as-before' }
  | { readonly type: 'kept' }
  | { readonly type: 'conflicts'; readonly conflicts: readonly Conflict[] }

function takeBackFile(
  change: FileChange,
  bytes: Uint8Array | undefined,
  later: readonly FileChange[],
): FileOutcome {
  const now = bytes && crc32(bytes)
  if (now === change.before) return { type: 'as-before' }
  if (change.type === 'binary')
    return change.before === undefined ? { type: 'kept' } : whole(change, 'not-text')
  if (now === change.after) {
    const restored = takeBackExactly(change, bytes)
    if (restored) return restored
  }
  if (change.after === undefined) return whole(change, 'file-back')
  if (bytes === undefined) return whole(change, 'file-gone')
  const text = decodeText(bytes)
  if (text === undefined) return whole(change, 'not-text')
  return takeBackLines(change, text, findChain(change.after, later, now))
}

const whole = ({ path }: FileChange, reason: ConflictReason): FileOutcome => ({
  type: 'conflicts',
  conflicts: [{ path, reason, expected: '', found: '' }],
})

/** Undoes a change in a file that still is as the change left it; undefined if it only appears to be. */
function takeBackExactly(
  { edits, before }: TextChange,
  bytes: Uint8Array | undefined,
): FileOutcome | undefined {
  const lines = splitLines(decodeText(bytes) ?? '')
  const fits = edits.every(({ to, added }) => added.every((line, at) => lines[to + at] === line))
  if (!fits) return undefined
  if (before === undefined) return { type: 'restored', after: undefined }
  const parts: string[] = []
  let done = 0
  for (const { to, added, removed } of edits) {
    parts.push(...lines.slice(done, to), ...removed)
    done = to + added.length
  }
  const after = new TextEncoder().encode([...parts, ...lines.slice(done)].join(''))
  return crc32(after) === before ? { type: 'restored', after } : undefined
}

function takeBackLines(
  { path, before, edits }: TextChange,
  text: string,
  chain: readonly TextChange[] | undefined,
): FileOutcome {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const lines = splitLines(text.slice(mark.length))
  const plain = lines.map(plainLine)
  const placed: PlacedEdit[] = []
  const conflicts: Conflict[] = []
  for (const edit of edits.map(readyEdit)) {
    const place = followEdit(edit, plain, chain) ?? findPlace(edit, plain)
    if ('at' in place) placed.push({ at: place.at, edit })
    else if (edit.added.length > 0 || edit.removed.length > 0)
      conflicts.push(describeConflict(path, troubles[place.trouble], edit, plain))
  }
  placed.sort((a, b) => a.at - b.at)
  const meeting = placed.find(
    ({ at, edit }, index) => at + edit.added.length > (placed[index + 1]?.at ?? plain.length),
  )
  if (meeting) conflicts.push(describeConflict(path, 'edits-meet', meeting.edit, plain))
  if (conflicts.length > 0) return { type: 'conflicts', conflicts }
  const restored = restoreLines(lines, placed)
  const isGone = before === undefined && restored.trim() === ''
  return { type: 'restored', after: isGone ? undefined : new TextEncoder().encode(mark + restored) }
}

function followEdit(
  edit: ReadyEdit,
  plain: readonly string[],
  chain: readonly TextChange[] | undefined,
): { readonly at: number } | undefined {
  const followed = chain && followLines(edit.to, edit.added.length, chain)
  if (!followed) return undefined
  const places = Array.from({ length: followed.slack + 1 }, (_, index) => followed.at + index)
  const at = places.find((place) => fitsAt(edit, plain, place))
  return at === undefined ? undefined : { at }
}

const troubles = {
  changed: 'lines-changed',
  several: 'lines-repeated',
  lost: 'place-lost',
} as const satisfies Readonly<Record<string, ConflictReason>>
