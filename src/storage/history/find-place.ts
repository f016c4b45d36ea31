import { contextLines } from './compare-file.ts'
import { isStructure, listParents } from './parents.ts'
import { plainLine, type ReadyEdit } from './ready-edit.ts'

/** Where the lines that an edit added stand now, or why that cannot be said: they changed, or stand in several places, or nothing around them is as it was. */
export type Place = { readonly at: number } | { readonly trouble: 'changed' | 'several' | 'lost' }

/** Finds the place of an edit by its own lines, what they are indented under, and the lines around them. */
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
  // Lines put back do not say where they belong: all lines on one side must.
  const behind = above.some(saysSomething) ? places.filter(isBehind) : []
  const before = below.some(saysSomething) ? places.filter(isBefore) : []
  if (!added.some(saysSomething))
    return behind.length === 1 || before.length === 0 ? only(behind) : only(before)
  if (places.length === 1) return only(places)
  const near = new Set([...behind, ...before])
  return only(near.size > 0 ? [...near] : places)
}

/**
 * Whether an edit can be taken back at a place: what it added stands there, under the same lines as it did, and no line
 * behind it comes to be under another than now: a field that a record got since neither loses its record nor gets another.
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
  // What stood there when the edit was made was put under these lines by the edit itself.
  if (next < 0 || line === undefined || below.map(plainLine)[next] === line) return true
  const restored = [...plain.slice(0, at), ...removed.map(plainLine)]
  return listParents([line], plain, end) === listParents([line], restored, restored.length)
}

/** Lines that may be blank or comments before one that says where it belongs. */
const lookAhead = 50

const areAt = (lines: readonly string[], plain: readonly string[], at: number): boolean =>
  at >= 0 && at + lines.length <= plain.length && lines.every((line, index) => plain[at + index] === line)

const saysSomething = (line: string): boolean => line.trim() !== ''

function only(places: readonly number[]): Place {
  const [at, ...more] = places
  if (at === undefined) return { trouble: 'lost' }
  return more.length === 0 ? { at } : { trouble: 'several' }
}
