import { makeItem, type PlanItem } from '../../src/planning/plan-item.ts'
import type { LedgerRecord } from '../../src/records/index.ts'

/** A record that a plan item comes from. */
export const planRecord: LedgerRecord = {
  kind: 'plan',
  id: 'JH-1',
  term: '2026-spring',
  values: {},
  location: { file: '2026-spring/plan.yaml', line: 3, column: 5 },
  locations: {},
}

/** An item of the director's own plan, with other values if given. */
export const planItem = (more: Partial<PlanItem> = {}): PlanItem =>
  makeItem({
    id: 'JH-1',
    text: '甲事。',
    section: '月度工作',
    sources: ['自定'],
    record: planRecord,
    ...more,
  })
