import type { PlanItem } from './plan-item.ts'

/** How often standing work recurs. */
export type Rhythm = '每天' | '每周' | '每月' | '每学期'

const written: readonly Rhythm[] = ['每天', '每周', '每月', '每学期']

/** The words in which standing measures say so themselves. */
const words: readonly (readonly [RegExp, Rhythm])[] = [
  [/每一?(?:天|日)|天天/, '每天'],
  [/每一?个?(?:周|星期)/, '每周'],
  [/每一?个?月/, '每月'],
  [/每一?个?学期/, '每学期'],
]

/** How often an item is to be done, as far as records can be checked for it: its 频次, or 每月 for 每月工作. Empty for what is done once. */
export const rhythm = ({ frequency, section }: PlanItem): Rhythm | '' =>
  written.find((word) => word === frequency) ?? (section === '每月工作' && frequency === '' ? '每月' : '')

/** The same, but also for a measure (工作措施) without months or date that says so in its text: 每周安排一次检查. */
export function rhythmInWords(item: PlanItem): Rhythm | '' {
  const { section, text, months, date } = item
  const own = rhythm(item)
  if (own !== '' || section !== '工作措施' || months.length > 0 || date) return own
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? ''
}
