import { findField, flatten } from '../../facts/index.ts'
import { filtered, setOf, textOf } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import type { Helper } from '../helper.ts'
import { reportAt } from '../session.ts'
import { failed } from '../value.ts'

/** `items`: the entries of a group field as records. */
export const itemsHelper: Helper = {
  name: 'items',
  summary: '把一批一条的记录拆成逐项（采购的每样物品、检查的每处隐患），每项带着原来记录的日期',
  parameters: [
    recordsParameter,
    { name: 'field', type: 'text', help: '拆哪一项；只有一项可拆时不用写', positional: true },
  ],
  filters: true,
  selects: true,
  example: '{{list (items purchases) by="name" verb="购置"}}',
  output: '购置粉笔40盒、拖把30把',
  run: (call) => {
    const set = setOf(call)
    if (!set) return failed
    const name = textOf(call, 'field')
    const groups = set.kind.fields.filter((field) => field.type === 'group')
    const group = name === undefined ? groups[0] : findField(set.kind, name)?.field
    if (group?.type === 'group') return filtered(call, flatten(set, group))
    reportAt(
      call.session,
      'template-bad-argument',
      name === undefined ? `${set.kind.label}没有可拆的项` : `${set.kind.label}的“${name}”不是可拆的项`,
      call.location,
      [
        groups.length === 0
          ? '直接用这个台账。'
          : `可拆：${groups.map((field) => `${field.name}（${field.label}）`).join('、')}。`,
      ],
    )
    return failed
  },
}
