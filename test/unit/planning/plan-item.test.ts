import { expect, it } from 'vitest'
import { makeItem } from '../../../src/planning/plan-item.ts'
import { planItem, planRecord } from '../../support/plan-item.ts'

it('has nothing that its draft does not say, and is where its record is', () => {
  const { values, ...item } = planItem()
  expect(values).toEqual({})
  expect(item).toEqual({
    id: 'JH-1',
    text: '甲事。',
    section: '月度工作',
    sources: ['自定'],
    record: planRecord,
    location: { kind: 'plan', id: 'JH-1', file: '2026-spring/plan.yaml', line: 3, column: 5 },
    ...Object.fromEntries(
      ['area', 'owner', 'place', 'item', 'kind', 'frequency', 'priority', 'status', 'reason', 'unit'].map(
        (name) => [name, ''],
      ),
    ),
    ...Object.fromEntries(['steps', 'months', 'origins', 'covers'].map((name) => [name, []])),
  })
})

it('is where its draft says, rather than where its record is', () => {
  const location = { kind: 'plan', id: 'JH-1', file: 'other.yaml', line: 1, column: 1 }
  expect(makeItem({ ...planItem(), location }).location).toEqual(location)
})
