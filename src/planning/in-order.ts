import type { Term } from '../calendar/index.ts'
import { windowOf } from './matching/window.ts'
import type { PlanItem } from './plan-item.ts'

/** Sources in whose own order items stand: the director's, and what the term before left open. */
const written: readonly PlanItem['sources'][number][] = ['自定', '上学期结转']

/**
 * A plan's items as they are read: what is written first, as it is written; then of what was worked out the standing work
 * as its catalogue has it, and what is planned for some time by its last day, then its first.
 */
export function inOrder(items: readonly PlanItem[], term: Term): readonly PlanItem[] {
  const isTimed = ({ sources: [source = '自定'], months, date }: PlanItem): boolean =>
    !written.includes(source) && (months.length > 0 || date !== undefined)
  const timed = items
    .filter(isTimed)
    .map((item) => ({ item, window: windowOf(item, term) }))
    .toSorted((a, b) => compare(a.window.end, b.window.end) || compare(a.window.start, b.window.start))
  return [...items.filter((item) => !isTimed(item)), ...timed.map(({ item }) => item)]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
