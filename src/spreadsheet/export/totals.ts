import { cellName } from '../../diagnostics/index.ts'
import { type FieldDefinition, isRate } from '../../records/index.ts'
import { type BookCell, emptyCell, formats } from './cell.ts'

/**
 * The row of totals below a ledger's rows: amounts, and quantities all counted in the same unit. SUBTOTAL follows the filter.
 * Undefined if there is nothing to add up.
 */
export function totalsRow(
  fields: readonly FieldDefinition[],
  rows: readonly (readonly BookCell[])[],
): readonly BookCell[] | undefined {
  if (rows.length === 0) return undefined
  const unitColumn = fields.findIndex(({ name }) => name === 'unit')
  const units = new Set(rows.map((row) => row[unitColumn]?.value ?? null))
  const oneUnit = unitColumn >= 0 && units.size === 1
  const totals = fields.map((field, column): BookCell => {
    const summable = !isRate(field) && (field.type === 'money' || (field.type === 'quantity' && oneUnit))
    if (!summable) return emptyCell
    const numbers = rows.map((row) => row[column]?.value).filter((value) => typeof value === 'number')
    // Integers add up exactly, fractions do not.
    const value = numbers.reduce((sum, number) => sum + Math.round(number * 100), 0) / 100
    const formula = `SUBTOTAL(109,${cellName(1, column)}:${cellName(rows.length, column)})`
    return { value, formula, format: field.type === 'money' ? formats.money : formats.number }
  })
  if (totals.every(({ formula }) => formula === undefined)) return undefined
  return [{ value: '合计' }, ...totals.slice(1)]
}
