import { count, distinct, type RecordSet } from '../../facts/index.ts'
import { fieldOf, filtered, flagOf, numberOf, setOf, textOf, worded } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import type { Helper } from '../helper.ts'
import { failed, type PhrasePart } from '../value.ts'

/** `names`: the different values of a field, listed. */
export const namesHelper: Helper = {
  name: 'names',
  summary: '把名称依次列出来，重复的只写一次；quote 加书名号或引号，limit 限制个数',
  parameters: [
    recordsParameter,
    { name: 'by', type: 'text', help: '列哪一项，不写就是名称那一项', positional: true },
    { name: 'limit', type: 'quantity', help: '最多列几个' },
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
    const join = textOf(call, 'join')
    const quote = textOf(call, 'quote') ?? ''
    const values = distinct(chosen, path.field).map((group) => withoutStop(group.label))
    const labels = quote === '' && join === undefined ? eachOnce(values) : values
    const limit = numberOf(call, 'limit') ?? labels.length
    const [open = '', close = ''] = quote
    // Names in 《》 or quotation marks follow one another without 、 (GB/T 15834-2011 4.5.3.5).
    const mark = join ?? (open === '' ? '、' : '')
    const shown = labels.slice(0, limit).map((label) => quoted(label, open, close))
    const parts: PhrasePart[] = shown.length === 0 ? [] : [joined(shown, mark)]
    const saysMore = labels.length > shown.length && flagOf(call, 'etc')
    if (saysMore) {
      // A ledger's counter counts records, which are as many as the names only if each has its own.
      const unit = textOf(call, 'unit') ?? (labels.length === chosen.entries.length ? undefined : '项')
      parts.push('等', worded(call, { ...count(chosen, unit), exact: labels.length }))
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

/** Texts with a mark between them, but none after a question or an exclamation: 什么时候能修？库房太小。 */
const joined = (texts: readonly string[], mark: string): string =>
  texts.reduce((said, text) => `${said}${/[？！?!…]$/u.test(said) ? '' : mark}${text}`)

/** A value without the stop that it ends with, which would stand within the list: 搬桌椅。、准备饮水。 */
const withoutStop = (value: string): string => value.replace(/(?<![。；，、])[。；，、]+$/u, '') || value

const nameField = (set: RecordSet): string =>
  set.kind.fields.find((field) => field.type === 'text' && field.required === true)?.name ?? 'id'

/** The names in some values, each once; a value may contain several (扫帚、拖把). */
const eachOnce = (values: readonly string[]): readonly string[] => [
  ...new Set(values.flatMap((value) => (holdsNames(value) ? value.split('、') : [value]))),
]

/** Whether a value is a list of names; 五、六年级, or one with brackets or quotation marks, is a single name. */
const holdsNames = (value: string): boolean =>
  !/[（《“「]/u.test(value) && value.split('、').every((name) => name.length > 1)

/** Puts marks around a label that does not have them already; 《》 within 《》 become 〈〉, and “” within “” become ‘’. */
function quoted(label: string, open: string, close: string): string {
  const inner = innerMarks.get(open)
  if (!inner) return `${open}${label}${close}`
  if (label.startsWith(open) && label.indexOf(close) === label.length - 1) return label
  return `${open}${label.replaceAll(open, inner.open).replaceAll(close, inner.close)}${close}`
}

const innerMarks: ReadonlyMap<string, { readonly open: string; readonly close: string }> = new Map([
  ['《', { open: '〈', close: '〉' }],
  ['“', { open: '‘', close: '’' }],
])
