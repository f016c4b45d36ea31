import { finished, unfinished } from '../../facts/index.ts'
import { filtered, lastDay, setOf } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import type { Helper } from '../helper.ts'
import { failed } from '../value.ts'

/** `completed`: the records of things that were finished by the last day of the document's period. */
export const completedHelper: Helper = {
  name: 'completed',
  summary:
    '到文件所写的那段时间最后一天已经办完的（维修已完成、工程已竣工、隐患已整改、问题已解决）；不分办完没有的台账，就是全部',
  parameters: [recordsParameter],
  filters: true,
  selects: true,
  example: '{{count (completed repairs) item="灯管"}}',
  output: '81次',
  run: (call) => {
    const set = setOf(call)
    return set ? finished(filtered(call, set), lastDay(call)) : failed
  },
}

/** `outstanding`: the records of things that were not. */
export const outstandingHelper: Helper = {
  name: 'outstanding',
  summary: '到文件所写的那段时间最后一天还没有办完的',
  parameters: [recordsParameter],
  filters: true,
  selects: true,
  example: '{{count (outstanding repairs)}}',
  output: '6次',
  run: (call) => {
    const set = setOf(call)
    return set ? unfinished(filtered(call, set), lastDay(call)) : failed
  },
}
