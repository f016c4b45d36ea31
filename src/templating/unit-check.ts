import type { FieldGroup, FieldValues } from '../records/index.ts'
import { findSimilar, measureWords } from '../text/index.ts'
import type { Call } from './helper.ts'
import { reportAt } from './session.ts'

/** Reports a measure word that is neither in the language's table nor used in the school's ledgers. */
export function checkUnit(call: Call, unit: string): void {
  if (measureWords.has(unit)) return
  const used = ledgerUnits(call)
  if (used.has(unit)) return
  const similar = findSimilar(unit, [...used, ...measureWords])
  reportAt(call.session, 'template-unknown-unit', `没有“${unit}”这个量词`, call.location, [
    ...(similar === undefined ? [] : [`是不是想写 ${similar}？`]),
    '写常用的量词（次、只、张、台、套、平方米…）；学校自己的量词先在台账里用上。',
  ])
}

/** The measure words of a record and of the items in it. */
function* unitsIn(values: FieldValues): Generator<string> {
  if (typeof values.unit === 'string') yield values.unit
  for (const value of Object.values(values)) {
    if (!Array.isArray(value)) continue
    for (const item of value as readonly (string | number | FieldGroup)[])
      if (typeof item === 'object') yield* unitsIn(item.values)
  }
}

function ledgerUnits({ session: { workspace } }: Call): ReadonlySet<string> {
  const units = new Set<string>()
  for (const kind of workspace.kinds) {
    units.add(kind.counter)
    for (const { unit } of [...kind.fields, ...kind.fields.flatMap(({ fields = [] }) => fields)])
      if (unit !== undefined) units.add(unit)
  }
  for (const ledgers of workspace.ledgers.values()) {
    for (const ledger of ledgers.values()) {
      for (const { values } of ledger.records) for (const unit of unitsIn(values)) units.add(unit)
    }
  }
  return units
}
