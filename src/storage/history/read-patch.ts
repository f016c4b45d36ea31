import { contextLines } from './compare-file.ts'
import type { Edit, FileChange } from './entry.ts'
import { splitLines } from './lines.ts'
import { listParents } from './parents.ts'
import { absent, lastLineMark, noFile } from './patch-words.ts'

/** Parses a sequence of diffs written by `writePatch`; undefined if anything deviates from what it writes. */
export function readPatches(text: string): readonly FileChange[] | undefined {
  const lines = splitLines(text)
  const changes: FileChange[] = []
  let at = 0
  while (at < lines.length) {
    const sums = /^index ([0-9a-f]{8}|-{8})\.\.([0-9a-f]{8}|-{8})\n$/.exec(lines[at] ?? '')
    if (!sums) return undefined
    const before = readChecksum(sums[1] ?? absent)
    const after = readChecksum(sums[2] ?? absent)
    const binary = /^Binary files (.+) differ\n$/s.exec(lines[at + 1] ?? '')?.[1]
    if (binary !== undefined) {
      const path = readBinaryPath(binary)
      if (path === undefined) return undefined
      changes.push({ type: 'binary', path, before, after })
      at += 2
      continue
    }
    const path = readHeaders(lines[at + 1], lines[at + 2], before === undefined, after === undefined)
    if (path === undefined) return undefined
    const hunks = readHunks(lines, at + 3)
    if (!hunks) return undefined
    changes.push({ type: 'text', path, before, after, edits: hunks.edits })
    at = hunks.end
  }
  return changes
}

const readChecksum = (text: string): number | undefined =>
  text === absent ? undefined : Number.parseInt(text, 16)

/** The path in `a/PATH and b/PATH`. Both names have the same length, so that a path may contain ` and `. */
function readBinaryPath(names: string): string | undefined {
  const between = ' and '
  const length = (names.length - between.length) / 2
  const path = readPath(names.slice(0, length), 'a/')
  const isSame = path === readPath(names.slice(length + between.length), 'b/')
  return isSame && names.startsWith(between, length) ? path : undefined
}

/** Reads the path from both headers. */
function readHeaders(
  old: string | undefined,
  now: string | undefined,
  isNew: boolean,
  isGone: boolean,
): string | undefined {
  const from = /^--- (.+)\n$/s.exec(old ?? '')?.[1]
  const to = /^\+\+\+ (.+)\n$/s.exec(now ?? '')?.[1]
  if (from === undefined || to === undefined) return undefined
  if ((from === noFile) !== isNew || (to === noFile) !== isGone) return undefined
  const paths = [...(isNew ? [] : [readPath(from, 'a/')]), ...(isGone ? [] : [readPath(to, 'b/')])]
  return paths.length > 0 && paths.every((path) => path === paths[0]) ? paths[0] : undefined
}

/** Reads a path; undefined if it leads out of the root. */
function readPath(written: string, side: 'a/' | 'b/'): string | undefined {
  const path = written.startsWith('"') ? unquote(written) : written
  if (path?.startsWith(side) !== true) return undefined
  const below = path.slice(side.length)
  const isSafe =
    !below.includes('\\') &&
    !/^[A-Za-z]:/.test(below) &&
    below.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  return isSafe ? below : undefined
}

function unquote(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'string' ? value : undefined
  } catch {
    // It was altered after writing: the entry is damaged.
    return undefined
  }
}

interface HunkLine {
  readonly sign: string
  readonly text: string
}

function readHunks(
  lines: readonly string[],
  start: number,
): { readonly edits: readonly Edit[]; readonly end: number } | undefined {
  const edits: Edit[] = []
  let at = start
  while (lines[at]?.startsWith('@@ ') === true) {
    const head = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@(?: (.*))?\n$/s.exec(lines[at] ?? '')
    if (!head) return undefined
    const [, fromText, oldText, toText, nowText, heading = ''] = head
    const [old, now] = [Number(oldText), Number(nowText)]
    const body: HunkLine[] = []
    let [oldSeen, nowSeen] = [0, 0]
    at++
    while (oldSeen < old || nowSeen < now) {
      const line = lines[at++]
      const sign = line?.[0]
      if (line === undefined || (sign !== ' ' && sign !== '-' && sign !== '+')) return undefined
      if (sign !== '+') oldSeen++
      if (sign !== '-') nowSeen++
      const isLast = lines[at] === `${lastLineMark}\n`
      if (isLast) at++
      body.push({ sign, text: isLast ? line.slice(1, -1) : line.slice(1) })
    }
    if (oldSeen !== old || nowSeen !== now) return undefined
    const from = Number(fromText) - (old === 0 ? 0 : 1)
    const to = Number(toText) - (now === 0 ? 0 : 1)
    edits.push(...readEdits(body, from, to, heading))
  }
  return { edits, end: at }
}

function readEdits(body: readonly HunkLine[], from: number, to: number, heading: string): readonly Edit[] {
  const after = body.filter(({ sign }) => sign !== '-').map(({ text }) => text)
  const edits: Edit[] = []
  let [old, now] = [0, 0]
  for (let at = 0; at < body.length; ) {
    if (body[at]?.sign === ' ') {
      ;[old, now, at] = [old + 1, now + 1, at + 1]
      continue
    }
    const removed: string[] = []
    const added: string[] = []
    for (; body[at] !== undefined && body[at]?.sign !== ' '; at++)
      (body[at]?.sign === '-' ? removed : added).push(body[at]?.text ?? '')
    const end = now + added.length
    edits.push({
      from: from + old,
      to: to + now,
      removed,
      added,
      above: after.slice(Math.max(0, now - contextLines), now),
      below: after.slice(end, end + contextLines),
      parents: edits.length === 0 ? heading : listParents([...removed, ...added], after, now, heading),
    })
    old += removed.length
    now = end
  }
  return edits
}
