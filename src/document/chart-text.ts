import type { Chart } from './block.ts'
import { plainText } from './inline.ts'

/** A chart's title as printed, with its number and the unit of its values: 图1　各月维修（单位：次）. */
export const chartTitle = ({ label, caption, unit }: Chart): string =>
  `${label}　${plainText(caption)}${unit === '' ? '' : `（单位：${unit}）`}`

const shapes = { column: '柱形图', bar: '条形图', pie: '饼图' } as const

/** A chart in words, with all its numbers, for readers who cannot see it. */
export const chartAlternative = (chart: Chart): string =>
  `${shapes[chart.shape]}：${plainText(chart.caption)}。${chart.points
    .map(({ label, value }) => `${label}${value}${chart.unit}`)
    .join('，')}。`
