import { diagnose, type Location } from '../../diagnostics/index.ts'
import type { FieldDefinition } from '../field.ts'
import type { FieldValue } from '../record.ts'
import type { ReadContext } from './context.ts'
import type { FieldTable } from './field-table.ts'

/** A quantity, and the measure word written after it. */
export interface UnitClaim {
  readonly field: FieldDefinition
  readonly unit: string | undefined
  readonly location: Location
}

/**
 * Sets the field `unit` to the measure word of the mapping's quantity (`数量: 3盏`), and reports one that contradicts `unit`.
 * Quantities that declare their own unit have already been checked against it.
 */
export function settleUnits(
  values: Record<string, FieldValue>,
  locations: Record<string, Location>,
  claims: readonly UnitClaim[],
  table: FieldTable,
  context: ReadContext,
): void {
  const given = values.unit
  for (const { field, unit, location } of claims) {
    if (unit === undefined || field.unit !== undefined) continue
    if (typeof given !== 'string') {
      if (values.unit !== undefined) continue
      values.unit = unit
      locations.unit = location
    } else if (given !== unit) {
      const label = table.byKey.get('unit')?.label ?? '单位'
      const message = `“${field.label}”的量词是“${unit}”，“${label}”却写的是“${given}”`
      const related = [{ message: `“${label}”写在这里`, location: locations.unit ?? location }]
      context.report(diagnose('unit-conflict', message, location, ['留下对的一个。'], related))
    }
  }
  const [claim] = claims
  if (values.unit === undefined && claims.length === 1 && claim?.field.unit !== undefined) {
    values.unit = claim.field.unit
    locations.unit = claim.location
  }
}
