import { count, distinct, type RecordSet } from '../../facts/index.ts'
import { fieldOf, filtered, flagOf, numberOf, setOf, textOf, worded } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import type { Helper } from '../helper.ts'
import { failed, type PhrasePart } from '../value.ts'

/** `names`: the different values of a field in a row. */
export const namesHelper: Helper = {
  name: 'names',
  summary: '把名称依次列出来，重复的只写一次；quote 加书名号或引号，limit 限制个数',
  parameters: [
    recordsParameter,
    { name: 'by', type: 'text', help: '列哪一项，不写就是名称那一项', positional: true },
    { name: 'limit', type: 'number', help: '最多列几个' },
    {
      name: 'quote',
      type: 'any',
      help: '加什么符号：《》（也可写 true）、“”',
      choices: { '《》': ['true', '书名号'], '“”': ['引号'], '': ['无', 'false'] },
    },
    { name: 'join', type: 'text', help: '用什么隔开，不写就是顿号' },
    { name: 'etc', type: 'flag', help: 'true 时，没有列完就在末尾写“等几项”' },
  ],
  filters: true,
  wording: true,
  example: '{{names rules quote=true limit=2 etc=true status="新订"}}',
  output: '《空调使用制度》《课外活动安全预案》等5项',
  run: (call) => {
    const set = setOf(call)
    const path = set && fieldOf(call, set, textOf(call, 'by') ?? nameField(set))
    if (!path) return failed
    const chosen = filtered(call, path.set)
    const labels = distinct(chosen, path.field).map((group) => group.label)
    const limit = numberOf(call, 'limit') ?? labels.length
    const [open = '', close = ''] = textOf(call, 'quote') ?? ''
    // Titles in 《》 and quotes stand side by side without 、 (GB/T 15834-2011 4.5.3.5).
    const mark = textOf(call, 'join') ?? (open === '' ? '、' : '')
    const shown = labels.slice(0, limit).map((label) => `${open}${label}${close}`)
    const parts: PhrasePart[] = shown.length === 0 ? [] : [shown.join(mark)]
    const saysMore = labels.length > shown.length && flagOf(call, 'etc')
    if (saysMore) {
      parts.push('等', worded(call, { ...count(chosen, textOf(call, 'unit')), exact: labels.length }))
    }
    return {
      type: 'phrase',
      parts,
      nothing: `${chosen.query}，一条也没有`,
      ...(!saysMore && {
        extent: { type: labels.length > shown.length ? 'cut' : 'whole', names: shown.length },
      }),
    }
  },
}

const nameField = (set: RecordSet): string =>
  set.kind.fields.find((field) => field.type === 'text' && field.required === true)?.name ?? 'id'
