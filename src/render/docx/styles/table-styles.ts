import type { Form } from '../../../typesetting/index.ts'
import { element, toggle, valued } from '../xml-text.ts'
import { lineBreaking } from './paragraph-properties.ts'

/** Word's style for a table with all borders. */
export const gridTableId = 'TableGrid'

type TableForm = Form['table']

/** The style of a paragraph without height, which Word requires between two tables and after a final one. */
export const spacerId = 'TableSpacer'

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const

/** Twips per eighth of a point, the unit of `w:sz` of borders. */
const eighth = 2.5

/** The default table style, and the one with borders around every cell. */
export function tableStyles({ table }: Form): string {
  const measures = [element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }), cellMargins(table)] as const
  return (
    element(
      'w:style',
      { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
      valued('name', 'Normal Table'),
      valued('uiPriority', 99),
      toggle('semiHidden', true),
      element('w:tblPr', {}, ...measures),
    ) +
    element(
      'w:style',
      { 'w:type': 'table', 'w:styleId': gridTableId },
      valued('name', 'Table Grid'),
      valued('basedOn', 'TableNormal'),
      valued('uiPriority', 39),
      element('w:tblPr', {}, measures[0], borders(table), measures[1]),
    )
  )
}

const cellMargins = ({ padding }: TableForm): string =>
  element(
    'w:tblCellMar',
    {},
    ...(['top', 'left', 'bottom', 'right'] as const).map((side) =>
      element(`w:${side}`, { 'w:w': side === 'left' || side === 'right' ? padding : 0, 'w:type': 'dxa' }),
    ),
  )

const borders = ({ rule }: TableForm): string =>
  element(
    'w:tblBorders',
    {},
    ...sides.map((side) =>
      element(`w:${side}`, { 'w:val': 'single', 'w:sz': rule / eighth, 'w:space': 0, 'w:color': 'auto' }),
    ),
  )

export const spacerStyle: string = element(
  'w:style',
  { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': spacerId },
  valued('name', '表格间隔'),
  valued('uiPriority', 99),
  toggle('semiHidden', true),
  element(
    'w:pPr',
    {},
    toggle('widowControl', false),
    lineBreaking,
    element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 1, 'w:lineRule': 'exact' }),
  ),
  element('w:rPr', {}, valued('sz', 2), valued('szCs', 2)),
)
