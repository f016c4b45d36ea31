import type { Chart, ChartPoint } from '../../document/index.ts'
import type { Shape } from '../layout.ts'

/** The space for a chart; lengths in 1/1000 pt. */
export interface ChartRoom {
  readonly width: number
  readonly height: number
  /** The height of a line of text. */
  readonly line: number
  /** The gap between columns, relative to their thickness. */
  readonly gap: number
  readonly colours: readonly string[]
  /** The number of lines that a text takes at a width. */
  readonly countLines: (text: string, width: number) => number
  readonly widthOf: (text: string) => number
}

/** A text between `x` and `x + width`; `y` is its vertical centre. */
export interface ChartLabel {
  readonly value: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly align: 'left' | 'centre' | 'right'
}

/** A chart's shapes and labels, relative to its upper left corner. */
export interface DrawnChart {
  readonly shapes: readonly Shape[]
  readonly labels: readonly ChartLabel[]
}

/** The distance between a text and what it labels. */
const gapToText: number = 4_000

export type Place = readonly [x: number, y: number]

/** The largest value, which fills the space; 1 if all are zero. */
const highest = (points: Chart['points']): number => Math.max(0, ...points.map(({ value }) => value)) || 1

/** Rounds to the layout's units. */
const round = ([x, y]: Place): Place => [Math.round(x), Math.round(y)]

/** A line. */
const rule = (from: Place, to: Place): Shape => ({ points: [round(from), round(to)] })

/** A filled rectangle. */
const box = (left: number, top: number, right: number, bottom: number, fill = '000000'): Shape => ({
  points: [round([left, top]), round([right, top]), round([right, bottom]), round([left, bottom])],
  fill,
})

/** Draws bars (条形图) from top to bottom, with names to the left and values at their ends. */
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

/** Draws columns (柱形图) with values above and names below. */
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

/** Draws a pie (饼图), clockwise from the top, with each slice labelled beside it. */
export function drawPie({ points }: Chart, room: ChartRoom): DrawnChart {
  const total = points.reduce((sum, { value }) => sum + Math.max(0, value), 0) || 1
  const widest = Math.max(...points.map((point) => room.widthOf(pieceText(point)))) + 1_000
  const beyond = room.line + gapToText + Math.min(widest, room.width * 0.35)
  const radius = Math.min(room.height / 2 - room.line, room.width / 2 - beyond)
  const centre: Place = [room.width / 2, room.height / 2]
  let turned = 0
  const pieces = points.map((point, at) => {
    const { value } = point
    const from = turned
    turned += Math.max(0, value) / total
    const middle = (from + turned) / 2
    return {
      shape: {
        points: [centre, ...arc(centre, radius, from, turned)],
        fill: room.colours[at % room.colours.length] ?? '000000',
      },
      text: pieceText(point),
      edge: onCircle(centre, radius, middle),
      y: onCircle(centre, radius + room.line, middle)[1],
      right: middle < 0.5,
    }
  })
  const beside = [true, false].flatMap((right) => {
    const side = pieces.filter((piece) => piece.right === right).sort((a, b) => a.y - b.y)
    const ys = spread(
      side.map(({ y }) => y),
      room.line,
      room.height,
    )
    return side.map((piece, at) => {
      const y = ys[at] ?? piece.y
      const x = centre[0] + (right ? 1 : -1) * (radius + room.line)
      const width = room.width / 2 - radius - room.line - gapToText
      return {
        leader: rule(piece.edge, [x, y]),
        label: {
          value: piece.text,
          x: right ? x + gapToText : x - gapToText - width,
          y,
          width,
          align: right ? ('left' as const) : ('right' as const),
        },
      }
    })
  })
  return {
    shapes: [...beside.map(({ leader }) => leader), ...pieces.map(({ shape }) => shape)],
    labels: beside.map(({ label }) => label),
  }
}

const pieceText = ({ label, value }: ChartPoint): string => `${label}：${value}`

/** A point on a circle, at the fraction `part` of the circumference from the top. */
const onCircle = ([x, y]: Place, radius: number, part: number): Place =>
  round([x + radius * Math.sin(2 * Math.PI * part), y - radius * Math.cos(2 * Math.PI * part)])

const arc = (centre: Place, radius: number, from: number, to: number): readonly Place[] => {
  const steps = Math.max(1, Math.ceil((to - from) * 180))
  return Array.from({ length: steps + 1 }, (_, step) =>
    onCircle(centre, radius, from + ((to - from) * step) / steps),
  )
}

/** Moves ascending heights apart to at least `least`, within the available height. */
function spread(ys: readonly number[], least: number, height: number): readonly number[] {
  const down: number[] = []
  for (const y of ys) down.push(Math.max(y, (down.at(-1) ?? least / 2 - least) + least))
  const up: number[] = []
  for (const y of down.toReversed()) up.unshift(Math.min(y, (up[0] ?? height - least / 2 + least) - least))
  return up
}
