import { contextLines } from './compare-file.ts'
import { indentOf, listParents } from './parents.ts'
import { plainLine, type ReadyEdit } from './ready-edit.ts'

/** Where the lines that an edit added stand now, or why that cannot be said: they changed, or stand in several places, or nothing around them is as it was. */
export type Place = { readonly at: number } | { readonly trouble: 'changed' | 'several' | 'lost' }

/** Finds the place of an edit by its own lines, what they are indented under, and the lines around them. */
export function findPlace(edit: ReadyEdit, plain: readonly string[]): Place {
  const added = edit.added.map(plainLine)
  const starts = [...plain.keys(), plain.length].filter((at) => areAt(added, plain, at))
  if (starts.length === 0) return { trouble: 'changed' }
  const places = starts.filter((at) => fitsAt(edit, plain, at))
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
 * Whether an edit can be taken back at a place: what it added stands there, under the same lines as it did, and what is
 * put back does not come between a line and what is indented under that.
 */
export function fitsAt(edit: ReadyEdit, plain: readonly string[], at: number): boolean {
  if (!areAt(edit.added.map(plainLine), plain, at)) return false
  const run = [...edit.removed, ...edit.added]
  if (splitsBlock(edit, plain, at)) return false
  const parents = listParents(run, plain, at)
  return edit.parents === '' || parents === edit.parents || parents.endsWith(`›${edit.parents}`)
}

function splitsBlock({ removed, added, below }: ReadyEdit, plain: readonly string[], at: number): boolean {
  const first = removed.find(saysSomething)
  const next = plain[at + added.length]
  if (first === undefined || added.length > 0 || next === undefined || !saysSomething(next)) return false
  return indentOf(next) > indentOf(first) && plainLine(below[0] ?? '') !== next
}

const areAt = (lines: readonly string[], plain: readonly string[], at: number): boolean =>
  at >= 0 && at + lines.length <= plain.length && lines.every((line, index) => plain[at + index] === line)

const saysSomething = (line: string): boolean => line.trim() !== ''

function only(places: readonly number[]): Place {
  const [at, ...more] = places
  if (at === undefined) return { trouble: 'lost' }
  return more.length === 0 ? { at } : { trouble: 'several' }
}
