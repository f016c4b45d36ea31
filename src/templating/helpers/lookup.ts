import { missing } from '../../facts/index.ts'
import { findSimilar } from '../../text/index.ts'
import { textOf } from '../call-values.ts'
import type { Call, Helper } from '../helper.ts'
import { member } from '../member.ts'
import { reportAt } from '../session.ts'
import { describe, failed, namesOf, type Value } from '../value.ts'

/** `lookup`: the part of a value under a name that can be computed. */
export const lookupHelper: Helper = {
  name: 'lookup',
  summary:
    '取一组内容、一条记录里的一项，名称可以是算出来的；列表写第几个（从0起，如 @index）。没有这一项，印出【待补：…】；名称是照写的，就报写错了',
  parameters: [
    { name: 'value', type: 'any', help: '一条记录、一组内容或列表', positional: true, required: true },
    { name: 'key', type: 'text', help: '哪一项，或者列表里的第几个', positional: true, required: true },
  ],
  example: '{{#each (first drills 2)}}{{lookup this "type"}}（{{lookup term "current"}}）{{/each}}',
  output: '消防（本学期）地震（本学期）',
  run: (call) => {
    const value = call.values.get('value') ?? ''
    const key = textOf(call, 'key') ?? ''
    return member(value, key) ?? unknownKey(value, key, call)
  },
}

function unknownKey(value: Value, key: string, call: Call): Value {
  const names = [...new Set(namesOf(value))]
  const similar = findSimilar(key, names)
  const message = `lookup 找的“${key}”没有，${describe(value)}里没有这一项`
  const hints = [
    ...(similar === undefined ? [] : [`是不是想写 ${similar}？`]),
    ...(names.length === 0 ? [] : [`这里可以写：${names.slice(0, 30).join('、')}。`]),
  ]
  // A computed key depends on the data: another school's data may have the part.
  if (!call.literals.has('key')) return missing(key === '' ? '名称' : key, message, hints)
  const isField = typeof value === 'object' && (value.type === 'record' || value.type === 'records')
  reportAt(
    call.session,
    isField ? 'template-unknown-field' : 'template-unknown-name',
    message,
    call.location,
    hints,
  )
  return failed
}
