import { contextLines } from './compare-file.ts'
import type { Edit, FileChange, TextChange } from './entry.ts'
import { bareLine, lineEnd } from './lines.ts'
import { absent, lastLineMark, noFile, quotePath } from './patch-words.ts'

/** Formats a change as a unified diff that `git apply` and `patch -p1` accept, preceded by the checksums of both files. */
export function writePatch(change: FileChange): string {
  const { path, before, after } = change
  const [old, now] = [quotePath(`a/${path}`), quotePath(`b/${path}`)]
  const head = `index ${checksum(before)}..${checksum(after)}\n`
  if (change.type === 'binary') return `${head}Binary files ${old} and ${now} differ\n`
  const files = `--- ${before === undefined ? noFile : old}\n+++ ${after === undefined ? noFile : now}\n`
  return head + files + groupEdits(change).map(writeHunk).join('')
}

/** Eight hexadecimal digits. */
export const formatChecksum = (crc: number): string => crc.toString(16).padStart(8, '0')

const checksum = (crc: number | undefined): string => (crc === undefined ? absent : formatChecksum(crc))

/** Groups edits whose contexts would overlap into hunks. */
function groupEdits({ edits }: TextChange): readonly (readonly Edit[])[] {
  const groups: Edit[][] = []
  for (const edit of edits) {
    const last = groups.at(-1)
    const gap = edit.to - endOf(last?.at(-1))
    if (last && gap <= 2 * contextLines) last.push(edit)
    else groups.push([edit])
  }
  return groups
}

const endOf = (edit: Edit | undefined): number => (edit ? edit.to + edit.added.length : 0)

function writeHunk(edits: readonly Edit[]): string {
  const [first] = edits
  const last = edits.at(-1)
  if (!first || !last) return ''
  const lines = [
    ...first.above.map((line) => ` ${line}`),
    ...edits.flatMap((edit, at) => {
      const next = edits[at + 1]
      const below = next ? linesBetween(edit, next) : edit.below
      // Lists of a hundred thousand lines cannot be passed as arguments.
      return [
        edit.removed.map((line) => `-${line}`),
        edit.added.map((line) => `+${line}`),
        below.map((line) => ` ${line}`),
      ].flat()
    }),
  ]
  const count = (sign: '-' | '+'): number =>
    lines.filter((line) => line[0] === ' ' || line[0] === sign).length
  const above = first.above.length
  const old = range(first.from - above, count('-'))
  const now = range(first.to - above, count('+'))
  const heading = first.parents === '' ? '' : ` ${first.parents}`
  return `@@ -${old} +${now} @@${heading}\n${lines.map(closeLine).join('')}`
}

function linesBetween(edit: Edit, next: Edit): readonly string[] {
  const gap = next.to - endOf(edit)
  return [
    ...edit.below.slice(0, Math.min(gap, contextLines)),
    ...next.above.slice(next.above.length - Math.max(0, gap - contextLines)),
  ]
}

/** Lines count from 1; an empty range is identified by the line before it. */
const range = (from: number, count: number): string => `${count === 0 ? from : from + 1},${count}`

const closeLine = (line: string): string =>
  lineEnd(line) === '' ? `${bareLine(line)}\n${lastLineMark}\n` : line
