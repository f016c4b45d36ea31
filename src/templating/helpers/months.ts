import type { RecordSet } from '../../facts/index.ts'
import { monthBlocks } from '../../planning/index.ts'
import { filtered, setOf, textOf } from '../call-values.ts'
import type { Call, Helper } from '../helper.ts'
import { listing } from '../listing.ts'
import { type Dictionary, dictionary, type List } from '../value.ts'

/** `months`: plan items month by month. */
export const monthsHelper: Helper = {
  name: 'months',
  summary:
    '计划按月分块，相邻两个月的条目把那两个月合在一起，更长的照 spanning（跨月）的设置；块里有 label（二月份—三月份）、items（条目）',
  parameters: [
    { name: 'records', type: 'records', help: '计划 plan', positional: true, required: true },
    {
      name: 'joined',
      type: 'text',
      help: '合并的月份怎么写：—（二月份—三月份）、顿号（六、七月份）；不写时，学期开头的用—，其余用顿号',
      choices: { auto: [], '—': ['dash'], '、': ['顿号', 'comma'] },
    },
  ],
  filters: true,
  example:
    '{{#months (where plan section="月度工作")}}\n### {{label}}\n\n{{#each items}}\n1. {{text}}\n{{/each}}\n{{/months}}',
  output: '（一）二月份—三月份　1. 做好开学准备',
  ...listing(blocks),
}

function blocks(call: Call): List | undefined {
  const set = setOf(call)
  if (!set) return undefined
  const chosen = filtered(call, set)
  const joined = textOf(call, 'joined')
  const { period, workspace, spanning } = call.session
  const joint = joined === '—' || joined === '、' ? joined : 'auto'
  const months = monthBlocks(chosen, period, {
    joint,
    ...(workspace.school.planMonths && { groups: workspace.school.planMonths }),
    // Monthly work is a matter of the merged plan; a plan as written keeps its items.
    spanning: spanning === 'each' ? 'each' : 'begin',
  })
  return {
    type: 'list',
    items: months.map(({ label, items }) => block(label, items)),
    specimen: block('', { ...chosen, entries: [] }),
  }
}

const block = (label: string, items: RecordSet): Dictionary =>
  dictionary('月份', [
    ['label', label],
    ['items', items],
  ])
