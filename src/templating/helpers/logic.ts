import type { Helper } from '../helper.ts'
import { isTruthy, type Value } from '../value.ts'

const value = (help: string): Helper['parameters'][number] => ({
  name: 'value',
  type: 'any',
  help,
  positional: true,
  required: true,
})

const plain = (given: Value | undefined): string | number | boolean | undefined => {
  if (typeof given !== 'object') return given
  if (given.type === 'fact') return given.exact
  return given.type === 'date' ? given.start : undefined
}

const numeric = (given: Value | undefined): number => {
  if (typeof given === 'object' && given.type === 'records') return given.entries.length
  return Number(plain(given) ?? Number.NaN)
}

const comparison = (
  name: string,
  summary: string,
  example: string,
  output: string,
  holds: (one: Value | undefined, other: Value | undefined) => boolean,
): Helper => ({
  name,
  summary,
  parameters: [value('一个值'), { ...value('另一个值'), name: 'other' }],
  acceptsMissing: true,
  example,
  output,
  run: ({ values }) => holds(values.get('value'), values.get('other')),
})

/** `eq`, `gt`, `lt`, `and`, `or`, `not`: conditions for `if`. */
export const logicHelpers: readonly Helper[] = [
  comparison(
    'eq',
    '两个值是否相同',
    '{{#if (eq term.season "autumn")}}秋季天干物燥，防火先行。{{/if}}',
    '秋季天干物燥，防火先行。',
    (one, other) => plain(one) !== undefined && String(plain(one)) === String(plain(other)),
  ),
  comparison(
    'gt',
    '前一个数是否大于后一个；台账按条数比',
    '{{#if (gt (count repairs) 100)}}维修任务重。{{/if}}',
    '维修任务重。',
    (one, other) => numeric(one) > numeric(other),
  ),
  comparison(
    'lt',
    '前一个数是否小于后一个；台账按条数比',
    '{{#if (lt (count accidents) 1)}}平安。{{/if}}',
    '平安。',
    (one, other) => numeric(one) < numeric(other),
  ),
  {
    name: 'and',
    summary: '都有才算有',
    parameters: [value('条件')],
    rest: true,
    acceptsMissing: true,
    example: '{{#if (and drills trainings)}}演练与教育并重。{{/if}}',
    output: '演练与教育并重。',
    run: ({ values, rest }) => [values.get('value') ?? false, ...rest].every(isTruthy),
  },
  {
    name: 'or',
    summary: '有一个就算有',
    parameters: [value('条件')],
    rest: true,
    acceptsMissing: true,
    example: '{{#if (or works greenings)}}校园面貌有改善。{{/if}}',
    output: '校园面貌有改善。',
    run: ({ values, rest }) => [values.get('value') ?? false, ...rest].some(isTruthy),
  },
  {
    name: 'not',
    summary: '没有才算有',
    parameters: [value('条件')],
    acceptsMissing: true,
    example: '{{#if (not contracts)}}后勤服务由本校职工承担。{{/if}}',
    output: '后勤服务由本校职工承担。',
    run: ({ values }) => !isTruthy(values.get('value') ?? false),
  },
]
