import type { Helper } from '../helper.ts'
import { numberParameter, sayNumber } from '../say-number.ts'

/** `percent`: a percentage in words. */
export const percentHelper: Helper = {
  name: 'percent',
  summary: '百分数（0到100）：85%、百分之八十五、不超过8%',
  parameters: [numberParameter('百分之几')],
  wording: true,
  example: '{{percent 7.6 style="不超过"}}',
  output: '不超过8%',
  run: (call) => sayNumber(call, 'percent'),
}
