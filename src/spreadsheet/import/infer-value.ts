import type { GridCell } from './grid.ts'
import { readHeader } from './header-text.ts'
import type { InferredValue } from './infer-values.ts'
import { moneyText } from './money-text.ts'
import type { SheetValue } from './sheet-record.ts'
import type { TablePlan } from './table-plan.ts'

const decimal = /^\d+(?:\.\d+)?$/

/** The original value of assets from a column of prices, which a ledger does not have: 12 at 18000 are 216000. */
export function inferValue(
  cells: readonly GridCell[],
  values: ReadonlyMap<string, SheetValue>,
  { kind, columns }: TablePlan,
): InferredValue | undefined {
  const field = kind.fields.find(({ name, type }) => name === 'value' && type === 'money')
  const quantity = values.get('quantity')?.value
  if (!field || values.has('value') || typeof quantity !== 'number') return undefined
  const column = columns.find(
    ({ header, use }) => use.type === 'note' && readHeader(header).plain.endsWith('单价'),
  )
  const price = column && moneyText(cells[column.index]?.text ?? '', column.unit).replace(/[¥￥,元]/g, '')
  if (!column || price === undefined || !decimal.test(price)) return undefined
  const value = Math.round(Number(price) * 100 * quantity) / 100
  const reason = `由“${column.header}”${price}乘数量${quantity}算出`
  return { field, text: { text: String(value), value }, reason }
}
