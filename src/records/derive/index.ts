import type { FieldValue, FieldValues } from '../record.ts'
import { derivePurchase } from './purchase.ts'
import { deriveRepair } from './repair.ts'

/** What follows from a record's values, by kind. A derived value never replaces a written one. */
const derivations: ReadonlyMap<string, (values: FieldValues) => FieldValues> = new Map([
  ['purchase', derivePurchase],
  ['repair', deriveRepair],
])

/** The values of a record with what follows from them. */
export function deriveValues(kind: string, values: FieldValues): FieldValues {
  const derived = derivations.get(kind)?.(values)
  if (!derived) return values
  return Object.assign(Object.create(null) as Record<string, FieldValue>, values, derived)
}
