import { onceEach } from '../../facts/index.ts'
import { fieldOf, filtered, setOf, textOf } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import type { Helper } from '../helper.ts'
import { failed } from '../value.ts'

/** `once`: records of one and the same thing, each thing once. */
export const onceHelper: Helper = {
  name: 'once',
  summary:
    '同一样东西记了几次的，只算一次：by 写的几项都相同的几条，只留 field 最大的一条；同一块绿地修剪两次，面积不加两遍',
  parameters: [
    recordsParameter,
    { name: 'by', type: 'text', help: '哪几项都相同就是同一样，用逗号隔开', required: true },
    { name: 'field', type: 'text', help: '留这一项最大的一条', required: true },
  ],
  filters: true,
  selects: true,
  example: '{{sum (once greenings by="place,plant" field="area" action="修剪") "area"}}',
  output: '260平方米',
  run: (call) => {
    const set = setOf(call)
    if (!set) return failed
    const names = (textOf(call, 'by') ?? '').split(/[,，、]/).map((name) => name.trim())
    const alike = names.map((name) => fieldOf(call, set, name)?.field)
    const largest = fieldOf(call, set, textOf(call, 'field') ?? '')?.field
    const known = alike.filter((field) => field !== undefined)
    if (known.length < alike.length || !largest) return failed
    return onceEach(filtered(call, set), known, largest)
  },
}
