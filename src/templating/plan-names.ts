import type { Period } from '../calendar/index.ts'
import { inPeriod } from '../facts/index.ts'
import { fulfilmentSet, plannedSet, scheduleSet } from '../planning/index.ts'
import type { Workspace } from '../records/index.ts'
import type { Value } from './value.ts'

/** `planned`, the plan from all its sources, `schedule`, the same by its dates, and `fulfilment`, what became of it; worked out only for templates that ask. */
export function planNames(workspace: Workspace, period: Period, told = ''): ReadonlyMap<string, () => Value> {
  const { terms } = period
  const planned = once(() => inPeriod(plannedSet(workspace, terms, told), period))
  const schedule = once(() => inPeriod(scheduleSet(workspace, terms, told), period))
  const fulfilment = once(() => inPeriod(fulfilmentSet(workspace, terms, told), period))
  return new Map([
    ['planned', planned],
    ['合并计划', planned],
    ['schedule', schedule],
    ['进度安排', schedule],
    ['fulfilment', fulfilment],
    ['计划完成情况', fulfilment],
  ])
}

/** A value found at the first asking. */
function once(find: () => Value): () => Value {
  let found: Value | undefined
  return () => (found ??= find())
}
