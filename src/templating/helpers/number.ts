import { textOf } from '../call-values.ts'
import type { Helper } from '../helper.ts'
import { numberParameter, sayNumber } from '../say-number.ts'
import { checkUnit } from '../unit-check.ts'

/** `number`: a number in another wording. */
export const numberHelper: Helper = {
  name: 'number',
  summary: '把一个数换一种说法：汉字、约数、带量词',
  parameters: [numberParameter('数')],
  wording: true,
  example: '{{number (count inspections) as="约数" numerals="han"}}',
  output: '四十余次',
  run: (call) => {
    const unit = textOf(call, 'unit')
    if (unit !== undefined) checkUnit(call, unit)
    return sayNumber(call, 'count', unit)
  },
}
