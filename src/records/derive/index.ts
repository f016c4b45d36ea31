import type { FieldValue, FieldValues } from '../record.ts'
import { derivePurchase } from './purchase.ts'
import { deriveRepair } from './repair.ts'

/** Values that follow from others, by kind of record. A derived value never replaces a written one. */
const derivations: ReadonlyMap<string, (values: FieldValues) => FieldValues> = new Map([
  ['purchase', derivePurchase],
  ['repair', deriveRepair],
])

/** Adds to a record's values what follows from them. */
export function deriveValues(kind: string, values: FieldValues): FieldValues {
  const derived = derivations.get(kind)?.(values)
  if (!derived) return values
  return Object.assign(Object.create(null) as Record<string, FieldValue>, values, derived)
}
