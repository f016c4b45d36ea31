import { capitalAmount } from '../../text/index.ts'
import { flagOf, numberOf } from '../call-values.ts'
import type { Helper } from '../helper.ts'
import { refuseIdle } from '../refuse-idle.ts'
import { numberParameter, sayNumber } from '../say-number.ts'
import { reportAt } from '../session.ts'
import { failed } from '../value.ts'
import { wordingNames } from '../wording-options.ts'

/** `money`: an amount in yuan in words. */
export const moneyHelper: Helper = {
  name: 'money',
  summary: '金额（元）：12万元、1.28万元、五万多元；capitals=true 写大写',
  parameters: [numberParameter('多少元'), { name: 'capitals', type: 'flag', help: 'true 时写大写金额' }],
  wording: true,
  example: '{{money 100000}}，{{money 100000 capitals=true}}',
  output: '10万元，人民币壹拾万元整',
  run: (call) => {
    if (!flagOf(call, 'capitals')) return sayNumber(call, 'money')
    refuseIdle(call, wordingNames, 'money 写了 capitals=true')
    const said = capitalAmount(Math.round((numberOf(call, 'value') ?? 0) * 100))
    if (said === undefined) {
      reportAt(call.session, 'template-bad-argument', 'money 的金额太大，写不成大写', call.location, [
        '核对这个数；确实有这么大的，去掉 capitals=true。',
      ])
      return failed
    }
    const given = call.values.get('value')
    return typeof given === 'object' && given.type === 'fact' ? { ...given, text: said } : said
  },
}
