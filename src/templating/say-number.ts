import { type Fact, wordFact, wordNumber } from '../facts/index.ts'
import { numberOf } from './call-values.ts'
import type { Call, Parameter } from './helper.ts'
import type { Value } from './value.ts'
import { wordingOf } from './wording-options.ts'

/** The parameter for the number that `number`, `money` and `percent` put into words. */
export const numberParameter = (help: string): Parameter => ({
  name: 'value',
  type: 'number',
  help,
  positional: true,
  required: true,
})

/** Puts a number into words; a computed one keeps its evidence. */
export function sayNumber(call: Call, measure: Fact['measure'], unit?: string): Value {
  const given = call.values.get('value')
  const measured =
    typeof given === 'object' && given.type === 'fact' && measure === 'count' ? given.measure : measure
  const wording = {
    ...wordingOf(call, measured),
    ...(!call.values.has('as') && !call.values.has('style') && { style: 'exact' as const }),
  }
  if (typeof given === 'object' && given.type === 'fact') {
    const said = unit ?? given.unit
    return wordFact(
      {
        ...given,
        ...(said !== undefined && { unit: said }),
        measure: measured,
      },
      wording,
    )
  }
  return wordNumber(measure, numberOf(call, 'value') ?? 0, unit, wording)
}
