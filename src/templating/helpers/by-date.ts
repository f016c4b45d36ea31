import { first, latest, missing, type RecordSet } from '../../facts/index.ts'
import { filtered, numberOf, setOf } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import type { Call, Helper } from '../helper.ts'
import { failed, recordsOf, type Value } from '../value.ts'

type Order = (set: RecordSet, many: number) => RecordSet

const byDate = (name: string, summary: string, output: string, order: Order): Helper => ({
  name,
  summary: `${summary}；带上条数（${name} drills 3）是几条，不带是一条`,
  parameters: [recordsParameter, { name: 'limit', type: 'quantity', help: '取几条', positional: true }],
  filters: true,
  example: `{{#with (${name} drills)}}{{date date format="月日"}}{{type}}演练{{/with}}`,
  output,
  run: (call) => choose(call, order),
})

function choose(call: Call, order: Order): Value {
  const set = setOf(call)
  if (!set) return failed
  const many = numberOf(call, 'limit')
  const chosen = filtered(call, set, (all) => order(all, many ?? 1).entries)
  if (many !== undefined) return order(chosen, many)
  return recordsOf(order(chosen, 1))[0] ?? nothing(chosen)
}

const nothing = (set: RecordSet): Value =>
  missing(`${set.kind.label}记录`, `${set.query}，一条也没有`, [
    '没有时不写，就用 {{#with …}}…{{/with}} 包起来。',
  ])

/** `first`: the earliest. */
export const firstHelper: Helper = byDate('first', '最早的记录', '9月12日消防演练', first)

/** `latest`: the latest. */
export const latestHelper: Helper = byDate('latest', '最近的记录', '12月24日消防演练', latest)
