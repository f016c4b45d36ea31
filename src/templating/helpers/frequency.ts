import { absence, type FrequencyPeriod, frequency } from '../../facts/index.ts'
import { filtered, setOf, settle, textOf } from '../call-values.ts'
import type { Helper } from '../helper.ts'
import { recordsParameter } from '../records-parameter.ts'
import { failed } from '../value.ts'

/** `frequency`: how often, as the dates bear it. */
export const frequencyHelper: Helper = {
  name: 'frequency',
  summary:
    '多久一次，由日期算出：每周一次、每月两次、每周二、四；写了 per 而日期够不上，就报出缺哪几周、哪几个月，并改用够得上的说法',
  parameters: [
    recordsParameter,
    {
      name: 'per',
      type: 'text',
      help: '按什么说：day（每天）、week（每周）、weekdays（每周固定的几天）、month（每月）；不写就取够得上的最密的',
      choices: { day: ['天'], week: ['周'], weekdays: ['星期'], month: ['月'] },
    },
    {
      name: 'numerals',
      type: 'text',
      help: '数字：han（汉字，不写就是它）、arabic（阿拉伯数字）',
      choices: { han: ['汉字'], arabic: ['阿拉伯'] },
    },
  ],
  filters: true,
  example: '{{frequency meetings}}',
  output: '每月一次',
  run: (call) => {
    const set = setOf(call)
    if (!set) return failed
    const per = textOf(call, 'per') as FrequencyPeriod | undefined
    const numerals = textOf(call, 'numerals') === 'arabic' ? 'arabic' : 'han'
    return absence(set) ?? settle(call, frequency(filtered(call, set), call.session.term, per, numerals))
  },
}
