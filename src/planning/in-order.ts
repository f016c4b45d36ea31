import type { Term } from '../calendar/index.ts'
import { windowOf } from './matching/window.ts'
import type { PlanItem } from './plan-item.ts'

/** Sources whose items keep their own order: the director's, and what the previous term left open. */
const written: readonly PlanItem['sources'][number][] = ['自定', '上学期结转']

/**
 * A plan's items in reading order: first those of the director and those carried over, as they were written, and standing work
 * in the order of its catalogue; then the other items that have a time, by their last day, then by their first.
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
