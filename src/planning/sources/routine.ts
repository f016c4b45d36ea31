import { monthsOfTerm, type Term } from '../../calendar/index.ts'
import { findKind, type LedgerRecord, routineItemId, type Workspace } from '../../records/index.ts'
import { makeItem, type PlanItem } from '../plan-item.ts'
import { numberAt, numbersAt, textAt, textsAt } from '../read-values.ts'
import { concernsSchool } from './concerns-school.ts'
import { stretchOf } from './stretch.ts'

/** The standing work of a term (常规工作), without what belongs to the other season or needs something that the school does not have. */
export const routineItems = (workspace: Workspace, term: Term): readonly PlanItem[] =>
  (workspace.catalogues.get('routine')?.records ?? [])
    .filter(({ values }) => concernsSchool(values, workspace.school, term))
    .flatMap((record) => inMonths(toItem(record, term, workspace), record, term))

function toItem(record: LedgerRecord, term: Term, { kinds }: Workspace): PlanItem {
  const { values } = record
  const frequency = textAt(values, 'frequency')
  const target = numberAt(values, 'target')
  const stretch = stretchOf(frequency, term)
  const usualSection = stretch ? '月度工作' : frequency === '每月' ? '每月工作' : '工作措施'
  return makeItem({
    id: record.id,
    text: textAt(values, 'text'),
    section: textAt(values, 'section') || usualSection,
    area: textAt(values, 'area'),
    owner: textAt(values, 'owner'),
    item: textAt(values, 'item'),
    kind: findKind(textAt(values, 'kind'), kinds)?.name ?? '',
    frequency,
    steps: textsAt(values, 'steps'),
    unit: textAt(values, 'unit'),
    ...(target !== undefined && { target }),
    ...stretch,
    sources: ['常规'],
    record,
  })
}

/**
 * An item for the months that its entry names. Monthly work (月度工作) becomes one item per month, because an item of several
 * months would join them into one block, which standing work does not mean.
 */
function inMonths(item: PlanItem, { values }: LedgerRecord, term: Term): readonly PlanItem[] {
  const named = numbersAt(values, 'months')
  if (named.length === 0) return [item]
  const months = monthsOfTerm(term)
    .map(({ month }) => month)
    .filter((month) => named.includes(month))
  if (months.length === 0) return []
  if (item.section !== '月度工作') return [{ ...item, months }]
  return months.map((month) => ({
    ...item,
    id: months.length > 1 ? routineItemId(item.id, month) : item.id,
    months: [month],
  }))
}
