import { type Chart, chartTitle } from '../../document/index.ts'
import { type Form, measureOf, twip } from '../form/index.ts'
import { breakLines, composeLine, naturalWidth, shape } from '../lines/index.ts'
import type { Box, BoxLine } from './box.ts'
import { type ChartLabel, type DrawnChart, drawBars, drawColumns, drawPie } from './draw-chart.ts'
import { setCaption } from './set-caption.ts'
import { figureHeight } from './set-figure.ts'
import type { Setting } from './setting.ts'

const drawings = { column: drawColumns, bar: drawBars, pie: drawPie } as const

/**
 * Sets a chart above its title as one box, a whole number of grid lines high. Its labels are lines of the block, without a cell.
 */
export function setChart(chart: Chart, block: number, newPage: boolean, setting: Setting): Box {
  const { form } = setting
  const { leading, text } = form.figure
  const measure = measureOf(form)
  const title = setCaption(
    [{ type: 'text', value: chartTitle(chart) }],
    { block, part: 0, ...measure },
    setting,
  )
  const { area, height } = figureHeight(title.length, gridLines(chart, form), form)
  const size = { width: measure.width / twip, height: area - leading }
  setting.figures.set(block, { height, area, sizes: [size] })
  const drawn: DrawnChart = drawings[chart.shape](chart, {
    width: measure.width,
    height: size.height * twip,
    line: text.line * twip,
    gap: form.figure.gap,
    colours: form.figure.colours,
    countLines: (value, width) => labelRanges(value, width, setting).ranges.length,
    widthOf: (value) => labelRanges(value, Number.MAX_SAFE_INTEGER, setting).width,
  })
  const top = leading * twip
  const labels = drawn.labels.flatMap((label) => setLabel(label, { block, x: measure.x, y: top }, setting))
  return {
    height: height * twip,
    lines: [...labels, ...title.map((line) => ({ ...line, y: line.y + area * twip }))],
    rules: [],
    drawings: [
      {
        block,
        part: 0,
        x: measure.x,
        y: top,
        width: measure.width,
        height: size.height * twip,
        shapes: drawn.shapes,
      },
    ],
    keepWithNext: false,
    newPage,
  }
}

/** The height of a chart in grid lines: enough for each bar, but no more than a page. */
function gridLines({ shape: form, points }: Chart, { figure, pitch, page }: Form): number {
  if (form !== 'bar') return figure.chartLines
  const most = Math.floor((page.height - page.top - page.bottom) / pitch) - 2
  return Math.min(most, Math.max(figure.chartLines, Math.ceil((points.length * figure.bar) / pitch) + 2))
}

function labelRanges(
  value: string,
  width: number,
  { form, faces }: Setting,
): {
  readonly text: ReturnType<typeof shape>
  readonly ranges: ReturnType<typeof breakLines>
  readonly width: number
} {
  const { font, size } = form.figure.text
  const text = shape([{ type: 'text', value }], { font, size, tracked: false }, faces, 0)
  const ranges = breakLines(text, () => width)
  return { text, ranges, width: Math.max(0, ...ranges.map((range) => naturalWidth(text, range))) }
}

/** Sets the lines of a label, centred vertically on its own middle. */
function setLabel(
  { value, x, y, width, align }: ChartLabel,
  origin: { readonly block: number; readonly x: number; readonly y: number },
  setting: Setting,
): readonly BoxLine[] {
  const { text, ranges } = labelRanges(value, width, setting)
  const line = setting.form.figure.text.line * twip
  const { size } = text
  const first = y - (ranges.length * line) / 2
  return ranges.map((range, at) => ({
    block: origin.block,
    style: 'figureCaption',
    // The middle of a character is a third of its size above the baseline.
    y: Math.round(origin.y + first + at * line + line / 2 + size / 3),
    runs: composeLine(text, range, { x: Math.round(origin.x + x), width: Math.round(width), align }),
    continued: at + 1 < ranges.length,
  }))
}
