import { element, toggle, valued } from '../xml-text.ts'
import { lineBreaking } from './paragraph-properties.ts'

/** The style of a paragraph that holds a photo or a chart: its line has the given height. */
export const figureId = 'Figure'

export const figureStyle: string = element(
  'w:style',
  { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': figureId },
  valued('name', '图片'),
  toggle('qFormat', true),
  element(
    'w:pPr',
    {},
    toggle('keepNext', true),
    toggle('widowControl', false),
    lineBreaking,
    element('w:spacing', { 'w:before': 0, 'w:after': 0 }),
    element('w:ind', { 'w:left': 0, 'w:right': 0, 'w:firstLine': 0 }),
    valued('jc', 'center'),
  ),
  // Minimises the descent below the baseline.
  element('w:rPr', {}, valued('sz', 2), valued('szCs', 2)),
)
