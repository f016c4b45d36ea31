import {
  absence,
  type FrequencyClaim,
  type FrequencyPeriod,
  frequency,
  parseFrequency,
  schoolTime,
} from '../../facts/index.ts'
import { filtered, setOf, settle, textOf } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import type { Call, Helper } from '../helper.ts'
import { reportAt } from '../session.ts'
import { failed } from '../value.ts'

type Claim = FrequencyClaim & { readonly words: string }

/** `frequency`: how often something happened, as far as the dates support it. */
export const frequencyHelper: Helper = {
  name: 'frequency',
  summary:
    '多久一次，由日期算出：每周一次、每月两次、每两周一次、每学期两次，够不上的说不定期；写了 per 而日期够不上，就报出缺哪几周、哪几个月，并改用够得上的说法；写了 claim 就照写的说，够不上也报出来；放在 {{#if}} 里，不定期的算没有',
  parameters: [
    recordsParameter,
    {
      name: 'per',
      type: 'text',
      help: '按什么说：day（每天）、week（每周）、fortnight（每两周）、weekdays（每周固定的几天）、month（每月）、term（每学期）；不写就取够得上的最密的',
      choices: {
        day: ['天'],
        week: ['周'],
        fortnight: ['两周'],
        weekdays: ['星期'],
        month: ['月'],
        term: ['学期'],
      },
    },
    { name: 'claim', type: 'text', help: '就这么说：“每周一次”“每月至少两次”；和日期对一遍，够不上的警告' },
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
    const claim = readClaim(call)
    if (!set || claim === 'unreadable') return failed
    const { workspace, period } = call.session
    const per = textOf(call, 'per') as FrequencyPeriod | undefined
    const wording = {
      numerals: textOf(call, 'numerals') === 'arabic' ? ('arabic' as const) : ('han' as const),
      ...(per && { period: per }),
      ...(claim && { claim }),
    }
    const time = schoolTime(workspace, period)
    return absence(set) ?? settle(call, frequency(filtered(call, set), time, wording))
  },
}

function readClaim(call: Call): Claim | 'unreadable' | undefined {
  const words = textOf(call, 'claim')
  if (words === undefined) return undefined
  const claim = parseFrequency(words)
  if (claim) return { ...claim, words }
  reportAt(call.session, 'template-bad-argument', `claim 要写多久一次，“${words}”看不出来`, call.location, [
    '写成 claim="每周一次"、"每月两次"、"每两周一次"、"每学期两次"；说不准的不写 claim，由日期算。',
  ])
  return 'unreadable'
}
