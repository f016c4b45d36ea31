import type { Chart } from '../../../document/index.ts'
import { element } from '../xml-text.ts'
import { fill, valued } from './chart-element.ts'

const line = element('c:spPr', {}, element('a:ln', { w: 9525 }, fill('595959')))

const scaling = (orientation: 'minMax' | 'maxMin', least: string): string =>
  element('c:scaling', {}, valued('orientation', orientation), least)

/** Bars are read from top to bottom, so that their axis is reversed. */
export const categoryAxis = ({ shape }: Chart): string =>
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

/** The axis of values; it is hidden, because every value is labelled. */
export const valueAxis = ({ shape }: Chart): string =>
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
