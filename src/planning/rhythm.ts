import type { PlanItem } from './plan-item.ts'

/** How often standing work comes round. */
export type Rhythm = '每天' | '每周' | '每月' | '每学期'

const written: readonly Rhythm[] = ['每天', '每周', '每月', '每学期']

/** How standing measures say it themselves. */
const words: readonly (readonly [RegExp, Rhythm])[] = [
  [/每(?:个|一)?(?:天|日)|天天/, '每天'],
  [/每(?:个|一)?(?:周|星期)/, '每周'],
  [/每(?:个|一)?月/, '每月'],
  [/每(?:个|一)?学期/, '每学期'],
]

/** How often an item is to be done as far as it can be held to it: its 频次, and 每月 for 每月工作. Empty for what is done once. */
export const rhythm = ({ frequency, section }: PlanItem): Rhythm | '' =>
  written.find((word) => word === frequency) ?? (section === '每月工作' && frequency === '' ? '每月' : '')

/** The same, also of a measure (工作措施) without months or date that says it in words: 每周安排一次检查. */
export function rhythmInWords(item: PlanItem): Rhythm | '' {
  const { section, text, months, date } = item
  const own = rhythm(item)
  if (own !== '' || section !== '工作措施' || months.length > 0 || date) return own
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? ''
}
