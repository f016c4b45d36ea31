import type { PlanItem } from '../plan-item.ts'
import { rhythm } from '../rhythm.ts'

/** Sections that say what is aimed at, not what is done. */
const aims: readonly string[] = ['指导思想', '工作思路', '工作目标']

/**
 * Whether records can prove an item: what is planned for months or a date, has a target or a ledger (台账), was left open
 * by the term before, is not done for a reason, or is named by a record. Standing work is proved only where it says in which
 * ledger it is recorded, and what is done every day is in none.
 */
export function isCommitment(item: PlanItem, named: ReadonlySet<string>): boolean {
  if ([item.id, ...item.origins.map(({ id }) => id)].some((id) => named.has(id))) return true
  if (aims.includes(item.section)) return false
  const standing = rhythm(item)
  if (standing !== '') return standing !== '每天' && item.kind !== ''
  return (
    item.section === '月度工作' ||
    item.months.length > 0 ||
    item.date !== undefined ||
    item.target !== undefined ||
    item.kind !== '' ||
    item.reason !== '' ||
    item.origins.some(({ closing }) => closing)
  )
}
