import { align, inOrder, type Pair } from './align.ts'
import type { BaseUnit } from './baseline.ts'
import { digestOf } from './digest.ts'
import { textOfLeaves } from './leaf.ts'
import type { EditedText, EditedUnit } from './word/edited-unit.ts'
import { similarity } from './words.ts'

/** How an edited file differs from its original: each of its units with the one that it came from. */
export interface Comparison {
  /** One for each unit of the edited file. */
  readonly units: readonly ComparedUnit[]
  /** The indices of deleted units, in order. */
  readonly deleted: readonly number[]
}

export interface ComparedUnit {
  /** The index of the unit that it came from; undefined for one that was added. */
  readonly base: number | undefined
  readonly changed: boolean
  readonly moved: boolean
}

/** The minimum similarity of two paragraphs to count as one that was changed: in the same place, and anywhere else. */
const alikeInPlace = 0.35
const alikeElsewhere = 0.6
/** A gap with more pairs than this is compared only by what is in the same order. */
const mostPairs = 40_000

/** Normalises a text to the significant characters: blanks and line breaks do not matter. */
export const plainKey = (text: string): string => text.replace(/[\s\u00ad\u200b-\u200d\ufeff]+/gu, '')

/** The text of an edited paragraph without its own number, which is part of the text where Word cannot count that way. */
export function editedText(unit: EditedUnit, base: BaseUnit | undefined): string {
  if (unit.type === 'table') return unit.head
  const label = base?.type === 'paragraph' ? base.label : ''
  return label !== '' && unit.text.startsWith(label) ? unit.text.slice(label.length).trimStart() : unit.text
}

/** Determines what happened to each unit: unchanged, changed, moved, added or deleted. */
export function compare(base: readonly BaseUnit[], { units }: EditedText): Comparison {
  const [a, b] = [base.map(baseText), units.map(unitText)]
  const labelled = new Map(
    base.flatMap((unit) =>
      unit.type === 'paragraph' && unit.label !== ''
        ? [[plainKey(unit.label + textOfLeaves(unit.leaves)), unit]]
        : [],
    ),
  )
  const keysB = b.map((text, at) => keyOf(units[at]?.type === 'table', bareKey(text, labelled)))
  const keysA = a.map((text, at) => keyOf(base[at]?.type === 'table', plainKey(text)))
  const from = new Array<number | undefined>(b.length).fill(undefined)
  const taken = new Set<number>()
  const pair = (i: number, j: number): void => {
    from[j] = i
    taken.add(i)
  }
  for (const [i, j] of align(keysA, keysB)) pair(i, j)
  for (const [i, j] of sameElsewhere(keysA, keysB, taken, from)) pair(i, j)
  const isAlike = (i: number, j: number, least: number): number => {
    const [one, other] = [base[i], units[j]]
    const score = one && other ? similarity(a[i] ?? '', b[j] ?? '') + kinship(one, other) : 0
    return score >= least ? score : 0
  }
  for (const gap of gapsOf(from, taken, a.length)) for (const [i, j] of pairGap(gap, isAlike)) pair(i, j)
  for (const [i, j] of pairAnywhere(from, taken, a.length, isAlike)) pair(i, j)

  const pairs = from.flatMap((i, j): readonly Pair[] => (i === undefined ? [] : [[j, i]]))
  const still = new Set(inOrder(pairs).map(([j]) => j))
  return {
    units: from.map((i, j) => ({
      base: i,
      changed: i !== undefined && isChanged(base[i], units[j], keysA[i] !== keysB[j]),
      moved: i !== undefined && !still.has(j),
    })),
    deleted: base.flatMap((_, i) => (taken.has(i) ? [] : [i])),
  }
}

/**
 * The similarity of two units. Headings are short: two of the same level in one place are one that was reworded. A table is never
 * a paragraph.
 */
function kinship(base: BaseUnit, unit: EditedUnit): number {
  if (base.type === 'table' || unit.type === 'table') return base.type === unit.type ? 0 : -2
  const kin = base.kind === 'heading' && unit.kind === 'heading' && base.level === unit.level
  return kin ? alikeInPlace : 0
}

const baseText = (unit: BaseUnit): string => (unit.type === 'table' ? unit.head : textOfLeaves(unit.leaves))
const unitText = (unit: EditedUnit): string => (unit.type === 'table' ? unit.head : unit.text)
const keyOf = (isTable: boolean, key: string): string => (isTable ? `|${key}` : key)

/** The key of a text; for a paragraph with its number written out, that of the paragraph alone. */
function bareKey(text: string, labelled: ReadonlyMap<string, BaseUnit>): string {
  const key = plainKey(text)
  const unit = labelled.get(key)
  return unit === undefined ? key : plainKey(baseText(unit))
}

/** Whether a unit changed; for a table, whether any row differs. */
function isChanged(base: BaseUnit | undefined, unit: EditedUnit | undefined, differs: boolean): boolean {
  if (base?.type !== 'table' || unit?.type !== 'table') return differs
  return differs || changedRows(base.rows, unit.rows).length > 0 || base.rows.length !== unit.rows.length
}

/** The indices of the rows of an edited table that it did not have before. */
export function changedRows(base: readonly string[], rows: readonly string[]): readonly number[] {
  const pairs = align(base, rows.map(digestOf))
  const same = new Set(pairs.map(([, row]) => row))
  return rows.flatMap((_, index) => (same.has(index) ? [] : [index]))
}

/** Pairs units with the same text that were moved. */
function sameElsewhere(
  keysA: readonly string[],
  keysB: readonly string[],
  taken: ReadonlySet<number>,
  from: readonly (number | undefined)[],
): readonly Pair[] {
  const free = new Map<string, number[]>()
  for (const [i, key] of keysA.entries()) {
    if (!taken.has(i)) free.set(key, [...(free.get(key) ?? []), i])
  }
  return keysB.flatMap((key, j): readonly Pair[] => {
    const i = from[j] === undefined ? free.get(key)?.shift() : undefined
    return i === undefined ? [] : [[i, j]]
  })
}

/** The unpaired units between two neighbouring pairs, on both sides. */
interface Gap {
  readonly a: readonly number[]
  readonly b: readonly number[]
}

function gapsOf(
  from: readonly (number | undefined)[],
  taken: ReadonlySet<number>,
  length: number,
): readonly Gap[] {
  const gaps: Gap[] = []
  const stops = inOrder(from.flatMap((i, j): readonly Pair[] => (i === undefined ? [] : [[j, i]])))
  let [lastA, lastB] = [0, 0]
  for (const [j, i] of [...stops, [from.length, length] as const]) {
    const a = range(lastA, i).filter((index) => !taken.has(index))
    const b = range(lastB, j).filter((index) => from[index] === undefined)
    if (a.length > 0 && b.length > 0) gaps.push({ a, b })
    ;[lastA, lastB] = [i + 1, j + 1]
  }
  return gaps
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)

type Score = (i: number, j: number, least: number) => number

/** Pairs the most similar units first, as long as pairs do not cross. */
function pairGap({ a, b }: Gap, score: Score): readonly Pair[] {
  const found: { readonly i: number; readonly j: number; readonly score: number }[] = []
  if (a.length * b.length > mostPairs) {
    return a.flatMap((i, at): readonly Pair[] => {
      const j = b[at]
      return j !== undefined && score(i, j, alikeInPlace) > 0 ? [[i, j]] : []
    })
  }
  for (const i of a) {
    for (const j of b) {
      const alike = score(i, j, alikeInPlace)
      if (alike > 0) found.push({ i, j, score: alike })
    }
  }
  found.sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j)
  const pairs: Pair[] = []
  for (const { i, j } of found) {
    if (pairs.every(([x, y]) => x !== i && y !== j && x < i === y < j)) pairs.push([i, j])
  }
  return pairs
}

/** Pairs units that were both moved and changed. */
function pairAnywhere(
  from: readonly (number | undefined)[],
  taken: ReadonlySet<number>,
  length: number,
  score: Score,
): readonly Pair[] {
  const a = range(0, length).filter((i) => !taken.has(i))
  const b = range(0, from.length).filter((j) => from[j] === undefined)
  if (a.length * b.length > mostPairs) return []
  const used = new Set<number>()
  return a.flatMap((i): readonly Pair[] => {
    const scores = b.filter((j) => !used.has(j)).map((j) => [score(i, j, alikeElsewhere), j] as const)
    const best = scores.reduce<readonly [number, number]>(
      (most, next) => (next[0] > most[0] ? next : most),
      [0, -1],
    )
    if (best[0] === 0) return []
    used.add(best[1])
    return [[i, best[1]]]
  })
}
