import type { Period } from '../calendar/index.ts'
import { inPeriod } from '../facts/index.ts'
import { fulfilmentSet, plannedSet, type Spanning, scheduleSet, withMonthly } from '../planning/index.ts'
import type { Workspace } from '../records/index.ts'
import type { Value } from './value.ts'

/**
 * `planned`, the plan from all its sources; `schedule`, the same in order of its dates; and `fulfilment`, the outcome of what
 * the school took on. They are computed only for templates that use them.
 */
export function planNames(
  workspace: Workspace,
  period: Period,
  told = '',
  spanning?: Spanning,
): ReadonlyMap<string, () => Value> {
  const { terms } = period
  const planned = once(() => {
    const set = plannedSet(workspace, terms, told)
    return inPeriod(
      spanning === 'monthly' ? withMonthly(set, period, workspace.school.planMonths) : set,
      period,
    )
  })
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

/** A value that is computed when it is first needed. */
export function once(find: () => Value): () => Value {
  let found: Value | undefined
  return () => (found ??= find())
}
