import { contextLines } from './compare-file.ts'
import { isStructure, listParents } from './parents.ts'
import { plainLine, type ReadyEdit } from './ready-edit.ts'

/**
 * Where the lines added by an edit are now, or why that is unknown: they were changed, they occur several times, or nothing
 * around them is as it was.
 */
export type Place = { readonly at: number } | { readonly trouble: 'changed' | 'several' | 'lost' }

/** Locates an edit by its own lines, the lines that they are indented under, and the surrounding lines. */
export function findPlace(edit: ReadyEdit, plain: readonly string[]): Place {
  const added = edit.added.map(plainLine)
  const starts = [...plain.keys(), plain.length].filter((at) => areAt(added, plain, at))
  const places = starts.filter((at) => fitsAt(edit, plain, at))
  if (places.length === 0) return { trouble: added.length > 0 ? 'changed' : 'lost' }
  const [above, below] = [edit.above.map(plainLine), edit.below.map(plainLine)]
  const isBehind = (at: number): boolean =>
    areAt(above, plain, at - above.length) && (above.length === contextLines || at === above.length)
  const isBefore = (at: number): boolean =>
    areAt(below, plain, at + added.length) &&
    (below.length === contextLines || at + added.length + below.length === plain.length)
  const full = places.filter((at) => isBehind(at) && isBefore(at))
  if (full.length > 0) return only(full)
  // Lines to be restored are not there to be matched, so that the whole context on one side must match.
  const behind = above.some(saysSomething) ? places.filter(isBehind) : []
  const before = below.some(saysSomething) ? places.filter(isBefore) : []
  if (!added.some(saysSomething))
    return behind.length === 1 || before.length === 0 ? only(behind) : only(before)
  if (places.length === 1) return only(places)
  const near = new Set([...behind, ...before])
  return only(near.size > 0 ? [...near] : places)
}

/**
 * Whether an edit can be undone at a place: the lines that it added are there, under the same parents as before, and no line
 * after it would change its parent, so that a field added to a record since neither loses its record nor ends up in another.
 */
export function fitsAt(edit: ReadyEdit, plain: readonly string[], at: number): boolean {
  if (!areAt(edit.added.map(plainLine), plain, at)) return false
  const parents = listParents([...edit.removed, ...edit.added], plain, at)
  const isUnder = edit.parents === '' || parents === edit.parents || parents.endsWith(`›${edit.parents}`)
  return isUnder && keepsParents(edit, plain, at)
}

function keepsParents({ removed, added, below }: ReadyEdit, plain: readonly string[], at: number): boolean {
  const end = at + added.length
  const next = plain.slice(end, end + lookAhead).findIndex(isStructure)
  const line = plain[end + next]
  // If this is the line that followed the edit when it was made, then the edit itself gave it these parents.
  if (next < 0 || line === undefined || below.map(plainLine)[next] === line) return true
  const restored = [...plain.slice(0, at), ...removed.map(plainLine)]
  return listParents([line], plain, end) === listParents([line], restored, restored.length)
}

/** How many blank lines and comments may precede one that shows where it belongs. */
const lookAhead = 50

const areAt = (lines: readonly string[], plain: readonly string[], at: number): boolean =>
  at >= 0 && at + lines.length <= plain.length && lines.every((line, index) => plain[at + index] === line)

const saysSomething = (line: string): boolean => line.trim() !== ''

function only(places: readonly number[]): Place {
  const [at, ...more] = places
  if (at === undefined) return { trouble: 'lost' }
  return more.length === 0 ? { at } : { trouble: 'several' }
}
