import { missing } from '../../facts/index.ts'
import { formatDay, wordElapsed } from '../../text/index.ts'
import { dateOf } from '../call-values.ts'
import type { Helper } from '../helper.ts'
import { failed } from '../value.ts'

/** `elapsed`: how long since a date. */
export const elapsedHelper: Helper = {
  name: 'elapsed',
  summary: '从一个日期到学期末（或到 until）过了多久：三个月、两年多、近三年',
  parameters: [
    { name: 'since', type: 'date', help: '从哪天起', positional: true, required: true },
    { name: 'until', type: 'date', help: '到哪天，不写就是学期最后一天' },
  ],
  example: '{{elapsed "2023-09-01"}}',
  output: '两年多',
  run: (call) => {
    const since = dateOf(call, 'since')?.start
    if (since === undefined) return failed
    const until = dateOf(call, 'until')?.start ?? call.session.period.end
    return (
      wordElapsed(since, until) ??
      missing('过了多久', `从${formatDay(since)}到${formatDay(until)}不足一个月，不能说过了多久`, [
        '核对日期，或改写这一句。',
      ])
    )
  },
}
