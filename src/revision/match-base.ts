import { align } from './align.ts'
import type { BaseUnit } from './baseline.ts'
import { plainKey } from './compare.ts'
import { textOfLeaves } from './leaf.ts'
import type { Passage } from './passage.ts'
import { skeletonKey } from './places.ts'

/** The present counterpart of a unit of a baseline. */
export interface CurrentUnit {
  /** The index of the present unit. */
  readonly index: number
  /** Whether it was found in the template's version, which an override has since replaced. */
  readonly unrevised: boolean
}

/** A unit of the present document. */
export interface PresentUnit {
  readonly unit: BaseUnit
  /** The template's version of it, if an override changed it. */
  readonly template?: Passage
}

/**
 * Finds, for each unit of a baseline, its counterpart in the present data and templates: the same text; else the same typed text
 * with other values; else the same before an override. Undecidable cases are left out.
 */
export function matchBase(
  base: readonly BaseUnit[],
  present: readonly PresentUnit[],
): ReadonlyMap<number, CurrentUnit> {
  const found = new Map<number, CurrentUnit>()
  const taken = new Set<number>()
  const pass = (
    keyOf: (unit: BaseUnit) => string | undefined,
    keyOfPresent: (unit: PresentUnit) => string | undefined,
    unrevised: boolean,
  ): void => {
    const a = base.flatMap((unit, index) => (found.has(index) ? [] : keyed(index, keyOf(unit))))
    const b = present.flatMap((unit, index) => (taken.has(index) ? [] : keyed(index, keyOfPresent(unit))))
    const pairs = align(
      a.map(({ key }) => key),
      b.map(({ key }) => key),
    )
    for (const [i, j] of pairs) {
      const [from, to] = [a[i]?.index ?? -1, b[j]?.index ?? -1]
      found.set(from, { index: to, unrevised })
      taken.add(to)
    }
  }
  pass(textKey, ({ unit }) => textKey(unit), false)
  pass(typedKey, ({ unit }) => typedKey(unit), false)
  pass(typedKey, ({ template }) => template && skeletonKey(template), true)
  return found
}

const keyed = (
  index: number,
  key: string | undefined,
): readonly { readonly index: number; readonly key: string }[] => (key === undefined ? [] : [{ index, key }])

const textKey = (unit: BaseUnit): string =>
  unit.type === 'table'
    ? `table ${unit.section} ${plainKey(unit.head)}`
    : `${unit.kind} ${unit.section} ${plainKey(textOfLeaves(unit.leaves))}`

const typedKey = (unit: BaseUnit): string | undefined =>
  unit.type === 'table' || unit.kind === 'fixed' ? undefined : skeletonKey(unit)
