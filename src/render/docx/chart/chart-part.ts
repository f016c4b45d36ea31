import { type Chart, type ChartPoint, plainText } from '../../../document/index.ts'
import { officialForm, roleFonts } from '../../../typesetting/index.ts'
import type { CharacterGuard } from '../character-guard.ts'
import { element, escapeXml, part } from '../xml-text.ts'
import { chartCells } from './chart-workbook.ts'

const drawingMl = 'http://schemas.openxmlformats.org/drawingml/2006'
const { figure } = officialForm

const valued = (name: string, value: string | number): string => element(`c:${name}`, { val: value })

/**
 * word/charts/chartN.xml (ECMA-376, 21.2): one series with its numbers in the file and in the workbook behind it, every
 * value labelled, no axis of values. Drawn as the layout draws it, as far as Word's own charts go.
 */
export function chartPart(chart: Chart, guard: CharacterGuard): string {
  const axes = chart.shape === 'pie' ? '' : categoryAxis(chart) + valueAxis(chart)
  return part(
    element(
      'c:chartSpace',
      {
        'xmlns:c': `${drawingMl}/chart`,
        'xmlns:a': `${drawingMl}/main`,
        'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      },
      valued('date1904', 0),
      valued('lang', 'zh-CN'),
      valued('roundedCorners', 0),
      element(
        'c:chart',
        {},
        valued('autoTitleDeleted', 1),
        element('c:plotArea', {}, element('c:layout'), plot(chart, guard), axes),
        valued('plotVisOnly', 1),
        valued('dispBlanksAs', 'gap'),
      ),
      element('c:spPr', {}, element('a:noFill'), element('a:ln', {}, element('a:noFill'))),
      textProperties,
      element('c:externalData', { 'r:id': 'rId1' }, valued('autoUpdate', 0)),
    ),
  )
}

const fill = (colour: string): string => element('a:solidFill', {}, element('a:srgbClr', { val: colour }))

const textProperties = element(
  'c:txPr',
  {},
  element('a:bodyPr'),
  element('a:lstStyle'),
  element(
    'a:p',
    {},
    element(
      'a:pPr',
      {},
      element(
        'a:defRPr',
        { sz: figure.text.size * 50 },
        fill('000000'),
        element('a:latin', { typeface: roleFonts[figure.text.font].official }),
        element('a:ea', { typeface: roleFonts[figure.text.font].official }),
      ),
    ),
    element('a:endParaRPr', { lang: 'zh-CN' }),
  ),
)

function plot(chart: Chart, guard: CharacterGuard): string {
  if (chart.shape === 'pie') {
    return element(
      'c:pieChart',
      {},
      valued('varyColors', 1),
      series(chart, guard),
      valued('firstSliceAng', 0),
    )
  }
  return element(
    'c:barChart',
    {},
    valued('barDir', chart.shape === 'bar' ? 'bar' : 'col'),
    valued('grouping', 'clustered'),
    valued('varyColors', 0),
    series(chart, guard),
    valued('gapWidth', figure.gap * 100),
    valued('axId', 1),
    valued('axId', 2),
  )
}

function series(chart: Chart, guard: CharacterGuard): string {
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
    element('c:spPr', {}, fill(figure.colours[0] ?? '000000'), edge),
    shape === 'pie' ? '' : valued('invertIfNegative', 0),
    ...(shape === 'pie' ? points.map((_, at) => slice(at)) : []),
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

const slice = (at: number): string =>
  element(
    'c:dPt',
    {},
    valued('idx', at),
    valued('bubble3D', 0),
    element('c:spPr', {}, fill(figure.colours[at % figure.colours.length] ?? '000000'), edge),
  )

/** A pie's pieces are named beside them, `学校自购：12`. */
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

const line = element('c:spPr', {}, element('a:ln', { w: 9525 }, fill('595959')))

const scaling = (orientation: 'minMax' | 'maxMin', least: string): string =>
  element('c:scaling', {}, valued('orientation', orientation), least)

/** Bars are read from the top down, so their axis runs from its end. */
const categoryAxis = ({ shape }: Chart): string =>
  element(
    'c:catAx',
    {},
    valued('axId', 1),
    scaling(shape === 'bar' ? 'maxMin' : 'minMax', ''),
    valued('delete', 0),
    valued('axPos', shape === 'bar' ? 'l' : 'b'),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    valued('majorTickMark', 'none'),
    valued('minorTickMark', 'none'),
    valued('tickLblPos', 'low'),
    line,
    valued('crossAx', 2),
    valued('crosses', 'autoZero'),
    valued('auto', 0),
    valued('lblAlgn', 'ctr'),
    valued('lblOffset', 50),
    valued('noMultiLvlLbl', 1),
  )

const valueAxis = ({ shape }: Chart): string =>
  element(
    'c:valAx',
    {},
    valued('axId', 2),
    scaling('minMax', valued('min', 0)),
    valued('delete', 1),
    valued('axPos', shape === 'bar' ? 't' : 'l'),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    valued('majorTickMark', 'none'),
    valued('minorTickMark', 'none'),
    valued('tickLblPos', 'nextTo'),
    valued('crossAx', 1),
    valued('crosses', 'autoZero'),
    valued('crossBetween', 'between'),
  )
