import type { Chart } from '../../../document/index.ts'
import { type FigureForm, wordName } from '../../../typesetting/index.ts'
import type { CharacterGuard } from '../character-guard.ts'
import { element, part } from '../xml-text.ts'
import { categoryAxis, valueAxis } from './chart-axes.ts'
import { fill, valued } from './chart-element.ts'
import { series } from './chart-series.ts'

const drawingMl = 'http://schemas.openxmlformats.org/drawingml/2006'

/**
 * word/charts/chartN.xml (ECMA-376, 21.2): one series, its numbers both in the file and in the workbook behind it, every value
 * labelled, the axis of values hidden. Drawn like the layout as far as Word's charts allow.
 */
export function chartPart(chart: Chart, figure: FigureForm, guard: CharacterGuard): string {
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
        element('c:plotArea', {}, element('c:layout'), plot(chart, figure, guard), axes),
        valued('plotVisOnly', 1),
        valued('dispBlanksAs', 'gap'),
      ),
      element('c:spPr', {}, element('a:noFill'), element('a:ln', {}, element('a:noFill'))),
      textProperties(figure),
      element('c:externalData', { 'r:id': 'rId1' }, valued('autoUpdate', 0)),
    ),
  )
}

const textProperties = ({ text }: FigureForm): string =>
  element(
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
          { sz: text.size * 50 },
          fill('000000'),
          element('a:latin', { typeface: wordName(text.font) }),
          element('a:ea', { typeface: wordName(text.font) }),
        ),
      ),
      element('a:endParaRPr', { lang: 'zh-CN' }),
    ),
  )

function plot(chart: Chart, figure: FigureForm, guard: CharacterGuard): string {
  if (chart.shape === 'pie') {
    return element(
      'c:pieChart',
      {},
      valued('varyColors', 1),
      series(chart, figure, guard),
      valued('firstSliceAng', 0),
    )
  }
  return element(
    'c:barChart',
    {},
    valued('barDir', chart.shape === 'bar' ? 'bar' : 'col'),
    valued('grouping', 'clustered'),
    valued('varyColors', 0),
    series(chart, figure, guard),
    valued('gapWidth', figure.gap * 100),
    valued('axId', 1),
    valued('axId', 2),
  )
}
