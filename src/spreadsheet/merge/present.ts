import type { Location } from '../../diagnostics/index.ts'
import type { FieldDefinition, FieldValues } from '../../records/index.ts'
import { valueInLedger } from './cell-value.ts'
import type { RowValues } from './match-rows.ts'

/** A record of the ledger, or an item of one. */
export interface Present {
  readonly values: FieldValues
  readonly locations: Readonly<Record<string, Location>>
}

/** The values of a record or an item of the ledger. */
export const presentValues = ({ values }: Present, fields: readonly FieldDefinition[]): RowValues =>
  new Map(
    fields.map((field) => [
      field.name,
      valueInLedger(field, Object.hasOwn(values, field.name) ? values[field.name] : undefined),
    ]),
  )

/** What a record or an item says itself, without what is derived. */
export const writtenValues = (present: Present, fields: readonly FieldDefinition[]): RowValues =>
  presentValues(
    present,
    fields.filter(({ name }) => present.locations[name] !== undefined),
  )
