import type { Chart, ChartPoint } from '../document/index.ts'
import { type ChartRoom, type DrawnChart, gapToText, type Place, round, rule } from './chart-drawing.ts'

/** A pie (饼图), clockwise from the top, each piece named beside it. */
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

/** A place on a circle, `part` of the way round from the top. */
const onCircle = ([x, y]: Place, radius: number, part: number): Place =>
  round([x + radius * Math.sin(2 * Math.PI * part), y - radius * Math.cos(2 * Math.PI * part)])

const arc = (centre: Place, radius: number, from: number, to: number): readonly Place[] => {
  const steps = Math.max(1, Math.ceil((to - from) * 180))
  return Array.from({ length: steps + 1 }, (_, step) =>
    onCircle(centre, radius, from + ((to - from) * step) / steps),
  )
}

/** Heights in ascending order, moved apart to at least `least` and kept within the room. */
function spread(ys: readonly number[], least: number, height: number): readonly number[] {
  const down: number[] = []
  for (const y of ys) down.push(Math.max(y, (down.at(-1) ?? least / 2 - least) + least))
  const up: number[] = []
  for (const y of down.toReversed()) up.unshift(Math.min(y, (up[0] ?? height - least / 2 + least) - least))
  return up
}
