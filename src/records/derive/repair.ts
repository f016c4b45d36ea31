import { customaryUnit } from '../../text/index.ts'
import type { FieldValue, FieldValues } from '../record.ts'

/** A repair with a completion date is done; a quantity without a measure word gets the one that is usual for the item. */
export function deriveRepair(values: FieldValues): FieldValues {
  const derived: Record<string, FieldValue> = {}
  if (values.done !== undefined && values.status === undefined) derived.status = '已完成'
  if (values.quantity !== undefined && values.unit === undefined && typeof values.item === 'string') {
    const unit = customaryUnit(values.item)
    if (unit !== undefined) derived.unit = unit
  }
  return derived
}
