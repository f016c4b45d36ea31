import { type SequenceStyle, sequenceStyles, sequenceWord } from '../../text/index.ts'
import { textOf } from '../call-values.ts'
import { resolveData } from '../frame.ts'
import type { Helper } from '../helper.ts'
import { reportAt } from '../session.ts'
import { failed } from '../value.ts'

/** `ordinal`: 首先、其次、再次、最后 for the items of an `each`. */
export const ordinalHelper: Helper = {
  name: 'ordinal',
  summary:
    '逐条写时每一条开头的字：首先，其次，再次，最后；一是二是三是；第一，第二。只有一条时不写，五条以上的“首先”改用“第一”',
  parameters: [
    {
      name: 'style',
      type: 'text',
      help: '哪一种：首先、一是、第一、其一；不写是首先',
      positional: true,
      choices: Object.fromEntries(sequenceStyles.map((style) => [style, []])),
    },
  ],
  example: '{{#each problems limit=2}}{{ordinal "一是"}}{{area}}{{#unless @last}}，{{/unless}}{{/each}}',
  output: '一是后勤服务，二是校舍安全',
  run: (call) => {
    const number = resolveData('number', call.frame)
    const many = resolveData('many', call.frame)
    if (typeof number === 'number' && typeof many === 'number') {
      return sequenceWord(number, many, (textOf(call, 'style') ?? '首先') as SequenceStyle)
    }
    reportAt(call.session, 'template-bad-argument', 'ordinal 要写在逐条写的段落里面', call.location, [
      `例：${ordinalHelper.example}`,
    ])
    return failed
  },
}
