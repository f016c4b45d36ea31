import type { KindDefinition, LedgerPart } from '../records/index.ts'
import { type Condition, operandTexts } from './condition.ts'
import { fieldValue, findField } from './fields.ts'
import { isFilled } from './matches.ts'
import { type Entry, narrow, type RecordSet } from './record-set.ts'

/**
 * A ledger under each of its names in templates. One that has parts (受赠 among 采购) gives the rest under the ledger's own
 * name, each part, and the whole; any other gives only itself.
 */
export function partSets(set: RecordSet): readonly RecordSet[] {
  const { kind } = set
  if (!kind.divided) return [set]
  const { parts, whole } = kind.divided
  const isOf = (part: LedgerPart) => (entry: Entry) => belongs(entry, part, kind)
  const rest = set.entries.filter((entry) => !parts.some((part) => isOf(part)(entry)))
  const labels = parts.map(({ label }) => label).join('、')
  return [
    { ...narrow(set, rest, rest.length === set.entries.length ? '' : `不含${labels}`), without: parts },
    ...parts.map((part) => ({
      ...narrow(set, set.entries.filter(isOf(part)), part.label),
      kind: { ...kind, plural: part.plural, label: part.label },
    })),
    { ...set, kind: { ...kind, ...whole } },
  ]
}

/** The part of a whole ledger with the name of another set, which may be of another time. */
export const samePart = (whole: RecordSet, like: RecordSet): RecordSet =>
  partSets(whole).find(({ kind }) => kind.plural === like.kind.plural) ?? whole

/** The part taken out of a set whose records alone can meet a condition, so that the condition finds nothing in the set. */
export const askedPart = (
  { kind, without = [] }: RecordSet,
  { name, operator, operand }: Condition,
): LedgerPart | undefined =>
  without.find(({ any }) =>
    any.some(({ field, contains }) => {
      if (findField(kind, name)?.field.name !== field || operator === 'not') return false
      if (contains === undefined) return operator !== 'filled' || (operand !== false && operand !== '否')
      if (operator !== 'is' && operator !== 'contains') return false
      return operandTexts(operand).every((text) => contains.some((word) => text.includes(word)))
    }),
  )

function belongs(entry: Entry, { any }: LedgerPart, kind: KindDefinition): boolean {
  return any.some(({ field: name, contains }) => {
    const path = findField(kind, name)
    const value = path && fieldValue(entry, path.field)
    if (!isFilled(value)) return false
    return (
      contains === undefined || (typeof value === 'string' && contains.some((word) => value.includes(word)))
    )
  })
}
