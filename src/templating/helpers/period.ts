import { missing } from '../../facts/index.ts'
import { dateOf, textOf } from '../call-values.ts'
import { formatParameter } from '../common-parameters.ts'
import { formatPeriod } from '../format-date.ts'
import type { Helper } from '../helper.ts'
import { failed } from '../value.ts'

/** `period`: from one date to another. */
export const periodHelper: Helper = {
  name: 'period',
  summary: '一段时间，年份相同只写一次',
  parameters: [
    { name: 'from', type: 'date', help: '起', positional: true, required: true },
    { name: 'to', type: 'date', help: '止', positional: true, required: true },
    { ...formatParameter, help: '写到哪一级，不写就是年月' },
  ],
  example: '{{period term.start term.end}}',
  output: '2025年9月—2026年1月',
  run: (call) => {
    const from = dateOf(call, 'from')
    const to = dateOf(call, 'to')
    if (!from || !to) return failed
    if (from.start <= to.end) return formatPeriod(from, to, textOf(call, 'format') ?? '年月')
    return missing('起止日期', `起（${from.text}）在止（${to.text}）之后`, ['把两个日期对调。'])
  },
}
