import type { Chart } from '../document/index.ts'
import { box, type ChartRoom, type DrawnChart, gapToText, highest, rule } from './chart-drawing.ts'

/** Columns (柱形图) with their values above and their names below. */
export function drawColumns({ points }: Chart, room: ChartRoom): DrawnChart {
  const slot = room.width / Math.max(1, points.length)
  const names = Math.max(1, ...points.map(({ label }) => room.countLines(label, slot - gapToText)))
  const floor = room.height - names * room.line - gapToText
  const scale = (floor - room.line - gapToText) / highest(points)
  const thickness = slot / (1 + room.gap)
  const columns = points.map(({ label, value }, at) => {
    const left = at * slot + (slot - thickness) / 2
    const top = floor - Math.max(0, value) * scale
    return {
      shape: box(left, top, left + thickness, floor, room.colours[0]),
      labels: [
        {
          value: label,
          x: at * slot + gapToText / 2,
          y: floor + gapToText + (room.countLines(label, slot - gapToText) * room.line) / 2,
          width: slot - gapToText,
          align: 'centre' as const,
        },
        { value: String(value), x: at * slot, y: top - room.line / 2, width: slot, align: 'centre' as const },
      ],
    }
  })
  return {
    shapes: [...columns.map(({ shape }) => shape), rule([0, floor], [room.width, floor])],
    labels: columns.flatMap(({ labels }) => labels),
  }
}
