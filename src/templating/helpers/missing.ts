import { missing } from '../../facts/index.ts'
import { textOf } from '../call-values.ts'
import type { Helper } from '../helper.ts'

/** `missing`: a marked gap. */
export const missingHelper: Helper = {
  name: 'missing',
  summary: '留一个要补的空；草稿里醒目，--strict 和归档不放行',
  parameters: [{ name: 'what', type: 'text', help: '要补什么', positional: true, required: true }],
  example: '{{missing "体检合格人数"}}',
  output: '【待补：体检合格人数】',
  run: (call) => {
    const what = textOf(call, 'what') ?? ''
    return missing(what, `这里留了空：${what}`, ['把内容写进台账或自写段落，或改模板。'])
  },
}
