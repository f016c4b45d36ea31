import { lineMetrics, type StyleName } from '../form/index.ts'
import type { Run } from '../layout.ts'
import { type Alignment, breakLines, composeLine, type ShapedText } from '../lines/index.ts'
import type { Box } from './box.ts'
import type { Setting } from './setting.ts'

/** Text with a given place and a given prefix of its first line. Lengths in 1/1000 pt. */
export interface PlacedText {
  readonly block: number
  readonly style: StyleName
  readonly text: ShapedText
  readonly x: number
  readonly width: number
  readonly align: Alignment
  readonly before?: readonly Run[]
  readonly keepWithNext: boolean
}

/** Sets text as boxes, one per line, broken where a word processor would break it. */
export function setLines(placed: PlacedText, { form }: Setting): readonly Box[] {
  const { block, style, text, x, width, align, before = [], keepWithNext } = placed
  const ranges = breakLines(text, () => width)
  const { height, baseline } = lineMetrics(form, style)
  return ranges.map((range, index): Box => {
    const runs = composeLine(text, range, { x, width, align })
    const continued = index + 1 < ranges.length
    return {
      height,
      lines: [{ block, style, y: baseline, runs: index === 0 ? [...before, ...runs] : runs, continued }],
      rules: [],
      keepWithNext,
      newPage: false,
    }
  })
}
