import type { EditMap, EditValue, KindDefinition, NextId } from '../records/index.ts'
import { nestQuotes } from '../text/index.ts'
import type { PlanItem } from './plan-item.ts'

/** Items carried over from the previous term, as records for the plan ledger; `nextId` gives a new id each time. */
export const carriedRecords = (
  items: readonly PlanItem[],
  kinds: readonly KindDefinition[],
  nextId: NextId,
): readonly EditMap[] =>
  items.filter(({ sources }) => sources.includes('上学期结转')).map((item) => toRecord(item, nextId(), kinds))

function toRecord(item: PlanItem, id: string, kinds: readonly KindDefinition[]): EditMap {
  const monthly = item.months.length > 0
  const label = kinds.find(({ name }) => name === item.kind)?.label
  const origins = [...new Set(item.origins.map((origin) => origin.id))]
  const entries: readonly (readonly [string, EditValue | undefined])[] = [
    ['id', id],
    [
      'text',
      item.problem === undefined ? item.text : `针对“${nestQuotes(item.problem)}”的问题，${item.text}`,
    ],
    ['section', monthly ? '月度工作' : '工作措施'],
    ['area', item.area],
    ['months', monthly ? (item.months.length === 1 ? item.months[0] : item.months) : undefined],
    ['frequency', item.frequency],
    ['kind', label],
    ['item', item.item],
    ['place', item.place],
    ['steps', item.steps],
    ['owner', item.owner],
    ['target', item.target === undefined ? undefined : `${item.target}${item.unit}`],
    ['budget', item.budget],
    ['priority', item.priority],
    ['source', '上学期结转'],
    ['origin', origins.length === 1 ? origins[0] : origins],
  ]
  return Object.fromEntries(
    entries.filter(
      (entry): entry is readonly [string, EditValue] =>
        entry[1] !== undefined && entry[1] !== '' && !(Array.isArray(entry[1]) && entry[1].length === 0),
    ),
  )
}
