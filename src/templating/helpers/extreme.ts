import { extreme, wordFact } from '../../facts/index.ts'
import { fieldOf, filtered, setOf, textOf, worded } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import type { Helper } from '../helper.ts'
import { failed } from '../value.ts'

const extremeHelper = (
  name: 'least' | 'most',
  words: Pick<Helper, 'summary' | 'example' | 'output'>,
): Helper => ({
  name,
  ...words,
  parameters: [
    recordsParameter,
    { name: 'field', type: 'text', help: '哪一项数', positional: true, required: true },
  ],
  filters: true,
  wording: true,
  run: (call) => {
    const set = setOf(call)
    const path = set && fieldOf(call, set, textOf(call, 'field') ?? '')
    if (!path) return failed
    const found = extreme(filtered(call, path.set), path.field, name)
    if (found.type === 'missing') return found
    const unit = textOf(call, 'unit')
    const fact = unit === undefined ? found : { ...found, unit }
    return worded(call, wordFact(fact, {}))
  },
})

/** `least` and `most`: the smallest and the largest value of a field, on which bounds such as 30天以上 are based. */
export const extremeHelpers: readonly Helper[] = [
  extremeHelper('least', {
    summary: '一项数最小的是多少，说“都在……以上”时用；有记录没填这一项，就不知道最小是多少，印【待补】',
    example: '每次换阀门水嘴{{least repairs "quantity" item="阀门水嘴" style="以上"}}',
    output: '每次换阀门水嘴2只以上',
  }),
  extremeHelper('most', {
    summary: '一项数最大的是多少，说“都不超过……”时用；有记录没填这一项，印【待补】',
    example: '每次换阀门水嘴{{most repairs "quantity" item="阀门水嘴" style="不超过"}}',
    output: '每次换阀门水嘴不超过2只',
  }),
]
