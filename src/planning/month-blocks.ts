import type { Term } from '../calendar/index.ts'
import { narrow, type RecordSet } from '../facts/index.ts'
import { toHan } from '../text/index.ts'
import { numbersAt } from './read-values.ts'

/** The plan of one month, or of several months joined into one block. */
export interface MonthBlock {
  /** 四月份, 二月份—三月份, 六、七月份. */
  readonly label: string
  /** 1 to 12, in the order of the term. */
  readonly months: readonly number[]
  readonly items: RecordSet
}

/** How joined months are written; `auto` is a dash for the first block of the term and for more than two months, otherwise 、. */
export type MonthJoint = 'auto' | '—' | '、'

/**
 * Plan items in blocks by their `months`, in the order of the term. An item of several months joins them into one
 * block with everything planned in any of them, and so does each of the school's `groups` of months (月份分块) in which
 * anything is planned. Items without months are in no block.
 */
export function monthBlocks(
  plan: RecordSet,
  term: Term,
  joint: MonthJoint = 'auto',
  groups: readonly (readonly number[])[] = [],
): readonly MonthBlock[] {
  const order = monthOrder(term)
  const planned = plan.entries.flatMap((entry) => {
    const months = numbersAt(entry.values, 'months')
    return months.length === 0 ? [] : [{ entry, months }]
  })
  const plannedMonths = new Set(planned.flatMap(({ months }) => months))
  const joined = groups.filter((group) => group.some((month) => plannedMonths.has(month)))
  return joinBlocks([...planned.map(({ months }) => months), ...joined], order).map((months, index) => {
    const label = labelOf(months, joint, index === 0)
    const entries = planned.filter((one) => one.months.some((month) => months.includes(month)))
    return {
      label,
      months,
      items: narrow(
        plan,
        entries.map(({ entry }) => entry),
        `在${label}`,
      ),
    }
  })
}

/** The months in blocks: lists that have a month in common become one block. Blocks and months are in the order of the term. */
function joinBlocks(
  links: readonly (readonly number[])[],
  order: readonly number[],
): readonly (readonly number[])[] {
  const blocks: Set<number>[] = []
  for (const months of links) {
    const touched = blocks.filter((block) => months.some((month) => block.has(month)))
    const joined = new Set([...months, ...touched.flatMap((block) => [...block])])
    for (const block of touched) blocks.splice(blocks.indexOf(block), 1)
    blocks.push(joined)
  }
  return blocks
    .map((block) => [...block].toSorted((a, b) => place(order, a) - place(order, b)))
    .toSorted(([a = 0], [b = 0]) => place(order, a) - place(order, b))
}

/** The twelve months in the order of a term: a spring term's plan may begin in February, an autumn term's in August. */
const monthOrder = (term: Term): readonly number[] =>
  Array.from({ length: 12 }, (_, index) => (((term.season === 'spring' ? 1 : 7) + index) % 12) + 1)

const place = (order: readonly number[], month: number): number => order.indexOf(month)

function labelOf(months: readonly number[], joint: MonthJoint, opening: boolean): string {
  const names = months.map((month) => toHan(month) ?? String(month))
  if (names.length <= 1) return `${names[0] ?? ''}月份`
  const dash = joint === '—' || (joint === 'auto' && (opening || names.length > 2))
  return dash ? `${names[0] ?? ''}月份—${names.at(-1) ?? ''}月份` : `${names.join('、')}月份`
}
