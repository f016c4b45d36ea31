import { type Diagnostic, type DiagnosticCode, diagnose, type Location } from '../../diagnostics/index.ts'
import type { FieldValues } from '../record.ts'
import { asDate } from '../value-guards.ts'
import { isBefore } from './check.ts'

/** Something with dates: a record or one of its groups. */
export interface Dated {
  readonly values: FieldValues
  readonly locations: Readonly<Record<string, Location>>
  readonly location: Location
}

/** Reports a `later` date that lies before `earlier`. `earlierOf` has the earlier date if `dated` does not have both. */
export function checkOrder(
  code: DiagnosticCode,
  owner: string,
  dated: Dated,
  later: { readonly field: string; readonly label: string },
  earlier: { readonly field: string; readonly label: string },
  earlierOf: Dated = dated,
): readonly Diagnostic[] {
  const second = asDate(dated.values[later.field])
  const first = asDate(earlierOf.values[earlier.field])
  if (!first || !second || !isBefore(second, first)) return []
  const message = `${owner}的${later.label} ${second.text} 早于${earlier.label} ${first.text}`
  const related = [
    {
      message: `${earlier.label}写在这里`,
      location: earlierOf.locations[earlier.field] ?? earlierOf.location,
    },
  ]
  return [
    diagnose(
      code,
      message,
      dated.locations[later.field] ?? dated.location,
      ['核对原始记录，改正写错的一个。'],
      related,
    ),
  ]
}
