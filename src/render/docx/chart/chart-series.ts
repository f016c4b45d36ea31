import { type Chart, type ChartPoint, plainText } from '../../../document/index.ts'
import { escapeXml } from '../../../text/index.ts'
import type { FigureForm } from '../../../typesetting/index.ts'
import type { CharacterGuard } from '../character-guard.ts'
import { element } from '../xml-text.ts'
import { fill, valued } from './chart-element.ts'
import { chartCells } from './chart-workbook.ts'

/** The only series of a chart: its name, its labels and values with their cells in the workbook, and its appearance. */
export function series(chart: Chart, { colours }: FigureForm, guard: CharacterGuard): string {
  const { points, shape } = chart
  const cells = chartCells(points)
  const text = (value: string): string => escapeXml(guard.clean(value))
  const cache = (name: string, format: string, value: (point: ChartPoint) => string): string =>
    element(
      `c:${name}`,
      {},
      format,
      valued('ptCount', points.length),
      ...points.map((point, idx) => element('c:pt', { idx }, element('c:v', {}, value(point)))),
    )
  return element(
    'c:ser',
    {},
    valued('idx', 0),
    valued('order', 0),
    element(
      'c:tx',
      {},
      element(
        'c:strRef',
        {},
        element('c:f', {}, cells.name),
        element(
          'c:strCache',
          {},
          valued('ptCount', 1),
          element('c:pt', { idx: 0 }, element('c:v', {}, text(plainText(chart.caption)))),
        ),
      ),
    ),
    element('c:spPr', {}, fill(colours[0] ?? '000000'), edge),
    shape === 'pie' ? '' : valued('invertIfNegative', 0),
    ...(shape === 'pie' ? points.map((_, at) => slice(at, colours[at % colours.length])) : []),
    labels(shape),
    element(
      'c:cat',
      {},
      element(
        'c:strRef',
        {},
        element('c:f', {}, cells.labels),
        cache('strCache', '', ({ label }) => text(label)),
      ),
    ),
    element(
      'c:val',
      {},
      element(
        'c:numRef',
        {},
        element('c:f', {}, cells.values),
        cache('numCache', element('c:formatCode', {}, 'General'), ({ value }) => String(value)),
      ),
    ),
  )
}

const edge = element('a:ln', { w: 9525 }, fill('FFFFFF'))

const slice = (at: number, colour = '000000'): string =>
  element('c:dPt', {}, valued('idx', at), valued('bubble3D', 0), element('c:spPr', {}, fill(colour), edge))

/** The slices of a pie are labelled beside it, `学校自购：12`. */
const labels = (shape: Chart['shape']): string =>
  element(
    'c:dLbls',
    {},
    element('c:spPr', {}, element('a:noFill'), element('a:ln', {}, element('a:noFill'))),
    valued('dLblPos', 'outEnd'),
    valued('showLegendKey', 0),
    valued('showVal', 1),
    valued('showCatName', shape === 'pie' ? 1 : 0),
    valued('showSerName', 0),
    valued('showPercent', 0),
    valued('showBubbleSize', 0),
    shape === 'pie' ? element('c:separator', {}, '：') + valued('showLeaderLines', 1) : '',
  )
