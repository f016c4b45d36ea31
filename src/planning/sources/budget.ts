import { parseDate, type Term } from '../../calendar/index.ts'
import type { LedgerRecord, Workspace } from '../../records/index.ts'
import { plainDigits } from '../../text/index.ts'
import { makeItem, type PlanItem } from '../plan-item.ts'
import { numberAt, numbersAt, textAt } from '../read-values.ts'

/** The purchases that the budget of a term provides for (budgets.yaml). */
export const budgetItems = (workspace: Workspace, term: Term): readonly PlanItem[] =>
  (workspace.ledgers.get(term.id)?.get('budget')?.records ?? []).map((record) => toItem(record, term))

function toItem(record: LedgerRecord, term: Term): PlanItem {
  const { values } = record
  const item = textAt(values, 'item')
  const unit = textAt(values, 'unit')
  const quantity = numberAt(values, 'quantity')
  const amount = numberAt(values, 'amount')
  const months = numbersAt(values, 'months')
  const last = parseDate(`${months.at(-1) ?? 0}月`, term)
  return makeItem({
    id: record.id,
    text: `购置${item}${quantity === undefined ? '' : `${plainDigits(quantity)}${unit}`}。`,
    section: '月度工作',
    area: textAt(values, 'area'),
    owner: textAt(values, 'owner'),
    place: textAt(values, 'place'),
    item,
    kind: 'purchase',
    unit,
    // Planned for the first month only, because several months would join their blocks, but on time until the last is over.
    months: months.slice(0, 1),
    due: last.type === 'date' ? last.end : term.end,
    ...(quantity !== undefined && { target: quantity }),
    ...(amount !== undefined && { budget: amount }),
    sources: ['预算采购'],
    origins: [],
    record,
  })
}
