import { expect, test } from 'vitest'
import { makeTerm, parseDate } from '../../../src/calendar/index.ts'
import { inOrder } from '../../../src/planning/in-order.ts'
import { type ItemDraft, makeItem, type PlanItem } from '../../../src/planning/plan-item.ts'

const term = makeTerm('2027-autumn', '2027-09-01', '2028-01-21')
const record: ItemDraft['record'] = {
  kind: 'plan',
  id: 'x',
  term: term.id,
  values: {},
  location: { file: 'plan.yaml', line: 1, column: 1 },
  locations: {},
}
function item(id: string, source: PlanItem['sources'][number], when: string | number = ''): PlanItem {
  const date = typeof when === 'string' && when !== '' ? parseDate(when, term) : undefined
  return makeItem({
    id,
    text: id,
    section: '月度工作',
    sources: [source],
    record,
    ...(typeof when === 'number' && { months: [when] }),
    ...(date?.type === 'date' && { date }),
  })
}

test('items from catalogues are in the order of the year, after those that were written', () => {
  const items = [
    item('后写', '自定', 12),
    item('先写', '自定', 9),
    item('国庆节前', '校历', '2027-09-30'),
    item('中秋节前', '校历', '2027-09-14'),
    item('常规', '常规'),
    item('开学初', '常规', '开学初'),
    item('演练', '演练要求', 9),
  ]
  expect(inOrder(items, term).map(({ id }) => id)).toEqual([
    '后写',
    '先写',
    '常规',
    '开学初',
    '中秋节前',
    '演练',
    '国庆节前',
  ])
})
