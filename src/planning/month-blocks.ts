import type { Term } from '../calendar/index.ts'
import { type Entry, narrow, type RecordSet } from '../facts/index.ts'
import { toHan } from '../text/index.ts'
import { monthOrder } from './month-order.ts'
import { type MonthPlaces, type PlannedMonths, placeMonths } from './place-months.ts'
import { tellMonths } from './tell-months.ts'

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
 * Where an item stands whose months are not those of one block (跨月): where it `begin`s, with its months after it; in the block of
 * `each` of its months; or among what is done every month (`monthly`, 每月工作), with its months after it.
 */
export type Spanning = 'begin' | 'each' | 'monthly'

/** How a plan is divided into blocks. */
export interface BlockChoices {
  readonly joint?: MonthJoint
  /** The school's groups of months that share a block (月份分块). */
  readonly groups?: readonly (readonly number[])[]
  readonly spanning?: Exclude<Spanning, 'monthly'>
}

/**
 * Plan items in blocks by their `months`, in the order of the term. A block is a month, a group of the school's, or two
 * neighbouring months that an item spans. Items without months are in no block.
 */
export function monthBlocks(
  plan: RecordSet,
  term: Term,
  { joint = 'auto', groups = [], spanning = 'begin' }: BlockChoices = {},
): readonly MonthBlock[] {
  const { places, blocks } = placesOf(plan, term, groups)
  const standing = places.flatMap((place): readonly { entry: Entry; blocks: readonly Months[] }[] => {
    const { entry, blocks: all } = place
    const [first] = all
    if (!first) return []
    if (spanning === 'each' || !isSpanning(place)) return [{ entry, blocks: all }]
    return [{ entry: tellMonths(entry, place.months), blocks: [first] }]
  })
  const used = blocks.filter((block) => standing.some((one) => one.blocks.includes(block)))
  return used.map((months, index) => {
    const label = labelOf(months, joint, index === 0)
    const entries = standing.filter((one) => one.blocks.includes(months)).map(({ entry }) => entry)
    return { label, months, items: narrow(plan, entries, `在${label}`) }
  })
}

/** A plan in which items that span several blocks of months are monthly work (每月工作), with their months after them. */
export function withMonthly(
  plan: RecordSet,
  term: Term,
  groups: readonly (readonly number[])[] = [],
): RecordSet {
  const dated = plan.entries.filter(({ values }) => values.section === '月度工作')
  const spanning = new Map(
    placesOf({ ...plan, entries: dated }, term, groups)
      .places.filter(isSpanning)
      .map(({ entry, months }) => [entry, tellMonths(entry, months)]),
  )
  const entries = plan.entries.map((entry) => {
    const told = spanning.get(entry)
    return told ? { ...told, values: { ...told.values, section: '每月工作' } } : entry
  })
  return { ...plan, entries }
}

type Months = readonly number[]

const isSpanning = ({ blocks }: PlannedMonths<Entry>): boolean => blocks.length > 1

const placesOf = (plan: RecordSet, term: Term, groups: readonly Months[]): MonthPlaces<Entry> =>
  placeMonths(
    plan.entries.map((entry) => ({ entry, months: monthsOf(entry) })),
    monthOrder(term),
    groups,
  )

function monthsOf({ values }: Entry): Months {
  const months = values.months
  return Array.isArray(months) ? months.filter((month): month is number => typeof month === 'number') : []
}

function labelOf(months: Months, joint: MonthJoint, opening: boolean): string {
  const names = months.map((month) => toHan(month) ?? String(month))
  if (names.length <= 1) return `${names[0] ?? ''}月份`
  const dash = joint === '—' || (joint === 'auto' && (opening || names.length > 2))
  return dash ? `${names[0] ?? ''}月份—${names.at(-1) ?? ''}月份` : `${names.join('、')}月份`
}
