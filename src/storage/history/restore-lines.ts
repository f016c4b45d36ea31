import { bareLine, lineEnd } from './lines.ts'
import type { ReadyEdit } from './ready-edit.ts'

/** An edit, and the line, from 0, where the lines that it added are now. */
export interface PlacedEdit {
  readonly at: number
  readonly edit: ReadyEdit
}

/**
 * Undoes edits, which are given in order of their places and do not overlap. Restored lines get the line ends that the file uses.
 */
export function restoreLines(lines: readonly string[], placed: readonly PlacedEdit[]): string {
  const ends = new Set(lines.map(lineEnd).filter((end) => end !== ''))
  const [usual = '\n'] = ends
  const fit = (line: string): string => {
    const end = lineEnd(line)
    return end === '' || ends.size === 0 || ends.has(end) ? line : bareLine(line) + usual
  }
  const parts: string[] = []
  let done = 0
  let endsBare = false
  for (const { at, edit } of placed) {
    parts.push(...lines.slice(done, at), ...edit.removed.map(fit))
    done = at + edit.added.length
    const isSameLast =
      edit.removed.length > 0 || bareLine(lines[at - 1] ?? '') === bareLine(edit.above.at(-1) ?? '')
    endsBare = edit.endsBare && done === lines.length && isSameLast
  }
  parts.push(...lines.slice(done))
  const last = parts.length - 1
  return parts
    .map((line, at) => {
      if (at === last) return endsBare ? bareLine(line) : line
      return lineEnd(line) === '' ? line + usual : line
    })
    .join('')
}
