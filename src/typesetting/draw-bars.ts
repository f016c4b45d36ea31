import type { Chart } from '../document/index.ts'
import { box, type ChartRoom, type DrawnChart, gapToText, highest, rule } from './chart-drawing.ts'

/** Bars (条形图) from the top down, names to the left, values at their ends. */
export function drawBars({ points }: Chart, room: ChartRoom): DrawnChart {
  const slot = room.height / Math.max(1, points.length)
  const names = Math.min(
    room.width * 0.4,
    Math.max(...points.map(({ label }) => room.widthOf(label))) + 1_000,
  )
  const values = Math.max(...points.map(({ value }) => room.widthOf(String(value)))) + 1_000
  const floor = names + gapToText
  const scale = (room.width - floor - gapToText - values) / highest(points)
  const thickness = slot / (1 + room.gap)
  const bars = points.map(({ label, value }, at) => {
    const y = (at + 0.5) * slot
    const end = floor + Math.max(0, value) * scale
    return {
      shape: box(floor, y - thickness / 2, end, y + thickness / 2, room.colours[0]),
      labels: [
        { value: label, x: 0, y, width: names, align: 'right' as const },
        { value: String(value), x: end + gapToText, y, width: values, align: 'left' as const },
      ],
    }
  })
  return {
    shapes: [...bars.map(({ shape }) => shape), rule([floor, 0], [floor, room.height])],
    labels: bars.flatMap(({ labels }) => labels),
  }
}
