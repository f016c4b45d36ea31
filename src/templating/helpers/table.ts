import {
  type FieldPath,
  findField,
  flatten,
  inDateOrder,
  isSummable,
  type RecordSet,
  sum,
} from '../../facts/index.ts'
import { fieldOf, filtered, flagOf, numberOf, setOf, settle, textOf } from '../call-values.ts'
import { recordsParameter } from '../common-parameters.ts'
import { groupedTable } from '../grouped-table.ts'
import type { Call, Helper } from '../helper.ts'
import { recordTable, type TableOptions } from '../record-table.ts'
import { failed, type Value } from '../value.ts'

/** `table`: a ledger as a table. */
export const tableHelper: Helper = {
  name: 'table',
  summary: '表格，单独占一行：逐条列（columns），或按一项分组汇总（by）；没有记录就不出表',
  parameters: [
    recordsParameter,
    { name: 'columns', type: 'text', help: '列哪几项，用逗号隔开；分组时写 count（条数）和要合计的项' },
    { name: 'by', type: 'text', help: '按哪一项分组汇总' },
    { name: 'caption', type: 'text', help: '表题' },
    { name: 'numbered', type: 'flag', help: 'true 时第一列是序号' },
    { name: 'total', type: 'flag', help: 'true 时最后一行合计' },
    { name: 'sums', type: 'text', help: '只合计这几项，用逗号隔开；没有填数的不算' },
    {
      name: 'dates',
      type: 'text',
      help: '日期怎么写：full（2025年9月1日，不写就是它）、digits（2025-09-01，省地方）',
      choices: { full: ['年月日'], digits: ['数字'] },
      idleWith: 'by',
    },
    {
      name: 'order',
      type: 'text',
      help: '按什么排：date 从早到晚；不写就照台账里的先后',
      choices: { date: ['日期'] },
      idleWith: 'by',
    },
    { name: 'limit', type: 'quantity', help: '最多列几条', idleWith: 'by' },
    {
      name: 'landscape',
      type: 'flag',
      help: 'true 时表格单独横排（附件连同标题一起横排），false 时一定不横排；不写时排不下才横排',
    },
  ],
  filters: true,
  example: '{{table repairs columns="date,place,item,action,quantity" caption="维修台账"}}',
  output: '五列的表格，表题“维修台账”',
  run: (call) => {
    const set = setOf(call)
    if (!set) return failed
    const by = textOf(call, 'by')
    return by === undefined ? rows(call, set) : groups(call, set, by)
  },
}

function rows(call: Call, set: RecordSet): Value {
  const columns = columnsOf(call, set, defaultColumns(set))
  const [first] = columns
  if (!first || columns.length < columnNames(call, defaultColumns(set)).length) return failed
  const found = filtered(call, first.set)
  const chosen = textOf(call, 'order') === 'date' ? inDateOrder(found) : found
  const limit = numberOf(call, 'limit')
  return recordTable(
    call,
    limit === undefined ? chosen : { ...chosen, entries: chosen.entries.slice(0, limit) },
    columns.map(({ field }) => field),
    optionsOf(call),
  )
}

function groups(call: Call, set: RecordSet, by: string): Value {
  const path = fieldOf(call, set, by)
  if (!path) return failed
  const names = columnNames(call, ['count'])
  const measures = names.map((name) => (name === 'count' ? name : measureOf(call, path.set, name)))
  if (measures.some((measure) => measure === undefined)) return failed
  return groupedTable(call, filtered(call, path.set), path.field, {
    measures: measures.filter((measure) => measure !== undefined),
    ...optionsOf(call),
  })
}

/** A field to add up, of the records or of their items. An unknown field, or one that cannot be added up, is reported. */
function measureOf(call: Call, set: RecordSet, name: string): FieldPath | undefined {
  const path = fieldOf(call, set, name) && findField(set.kind, name)
  if (path && !isSummable(path.field)) settle(call, sum(set, path.field))
  return path
}

const optionsOf = (call: Call): TableOptions => ({
  caption: textOf(call, 'caption'),
  numbered: flagOf(call, 'numbered'),
  total: flagOf(call, 'total') || (namesIn(call, 'sums') ?? []).length > 0,
  sums: namesIn(call, 'sums'),
  dates: textOf(call, 'dates') === 'digits' ? 'digits' : undefined,
  landscape: call.values.get('landscape') === undefined ? undefined : flagOf(call, 'landscape'),
})

/** The fields named as columns; if some belong to a group of items, the table has a row for each item. */
function columnsOf(
  call: Call,
  set: RecordSet,
  defaults: readonly string[],
): readonly NonNullable<ReturnType<typeof fieldOf>>[] {
  const names = columnNames(call, defaults)
  const group = names.map((name) => findField(set.kind, name)?.group).find((found) => found !== undefined)
  const rows = group ? flatten(set, group) : set
  return names
    .map((name) => {
      const path = group && findField(set.kind, name)
      return fieldOf(call, rows, path && path.group === group ? path.field.name : name)
    })
    .filter((path) => path !== undefined)
}

const columnNames = (call: Call, defaults: readonly string[]): readonly string[] =>
  namesIn(call, 'columns') ?? defaults

const namesIn = (call: Call, argument: string): readonly string[] | undefined =>
  textOf(call, argument)
    ?.split(/[,，、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

const defaultColumns = (set: RecordSet): readonly string[] =>
  set.kind.fields
    .filter((field) => field.type !== 'group' && field.name !== 'unit')
    .slice(0, 5)
    .map((field) => field.name)
