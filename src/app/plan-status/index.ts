export { linkRecord } from './link-record.ts'
export { planStatus } from './plan-status.ts'
export type { ItemStatus, PlanStatus } from './status.ts'
