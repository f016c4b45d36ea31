import type { FieldDefinition } from '../../records/index.ts'
import { saySame, shownIn } from './cell-value.ts'
import { isUnchanged, nothing, type RowValues } from './match-rows.ts'

/**
 * Finds which of the present items of a record are which of those that were exported, by content: those that are the same, then
 * those with the same name, then the likeliest. Returns present places by exported place.
 */
export function alignItems(
  exported: readonly RowValues[],
  present: readonly RowValues[],
  fields: readonly FieldDefinition[],
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  const used = new Set<number>()
  const pair = (from: number, to: number): void => {
    pairs.set(from, to)
    used.add(to)
  }
  const name = fields.find(({ type, required }) => type === 'text' && required === true)?.name
  const rules: readonly ((one: RowValues, other: RowValues) => boolean)[] = [
    (one, other) => isUnchanged(other, one),
    (one, other) => name !== undefined && shownIn(one.get(name)) === shownIn(other.get(name)),
  ]
  for (const isSame of rules)
    for (const [from, one] of exported.entries()) {
      if (pairs.has(from)) continue
      const places = present.flatMap((other, to) => (!used.has(to) && isSame(one, other) ? [to] : []))
      const to = places.includes(from) ? from : places[0]
      if (to !== undefined) pair(from, to)
    }
  const likeness = (one: RowValues, other: RowValues): number =>
    fields.filter(
      (field) =>
        one.get(field.name)?.type === 'value' &&
        saySame(one.get(field.name) ?? nothing, other.get(field.name) ?? nothing),
    ).length
  const rest = exported
    .flatMap((one, from) =>
      pairs.has(from)
        ? []
        : present.flatMap((other, to) => (used.has(to) ? [] : [{ from, to, score: likeness(one, other) }])),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || Math.abs(a.from - a.to) - Math.abs(b.from - b.to))
  for (const { from, to } of rest) if (!pairs.has(from) && !used.has(to)) pair(from, to)
  return pairs
}
