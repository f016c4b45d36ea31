import { gapsOf, spansOf, tellGaps } from '../../facts/index.ts'
import { type Measure, type Measured, type MeasureInput, needsLedger, nothingToSee } from './measure.ts'

const words = { week: '周', month: '个月' } as const

/** Measures how often something is done in each school week or month, leaving out those taken up by holidays. */
const everyPeriod = (period: 'week' | 'month', label: string): Measure => ({
  label,
  needs: [needsLedger],
  run: ({ rule, set, time }: MeasureInput): Measured => {
    const spans = spansOf(period, [], time)
    if (!set || spans.length === 0) return nothingToSee
    const times = rule.least ?? 1
    const gaps = gapsOf(set, { period, times }, time)
    const reached = spans.length - gaps.length
    const enough = times === 1 ? '有记录' : `够${times}${set.kind.counter}`
    return {
      state: gaps.length === 0 ? 'met' : 'short',
      reached: reached / spans.length,
      finding: `上课的${spans.length}${words[period]}中${reached}${words[period]}${enough}${
        gaps.length > 0 ? `，缺${tellGaps(gaps)}` : ''
      }`,
      gaps: gaps.map(({ label: name }) => name),
      failing: [],
      supporting: set.entries,
    }
  },
})

/** 每周次数. */
export const perWeek: Measure = everyPeriod('week', '每周次数')

/** 每月次数. */
export const perMonth: Measure = everyPeriod('month', '每月次数')
