import { border } from './paragraph.ts'
import { element, toggle, valued } from './xml-text.ts'

/** A table with the given column widths; lengths in twips. */
export interface TableProperties {
  /** Absent for a table without borders. */
  readonly style?: string
  readonly columns: readonly number[]
  readonly centred?: boolean
}

/** The properties of a row, which is never split across pages. */
export interface RowProperties {
  /** Whether it is repeated on every page. */
  readonly header?: boolean
  readonly height?: { readonly twips: number; readonly rule: 'atLeast' | 'exact' }
}

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const
const noRules = element(
  'w:tblBorders',
  {},
  ...sides.map((side) => border(side, { style: 'none', size: 0, space: 0, colour: 'auto' })),
)

/** `w:tbl` with its rows, its properties in the order of CT_TblPr. */
export const table = ({ style, columns, centred }: TableProperties, rows: readonly string[]): string =>
  element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      style === undefined ? '' : valued('tblStyle', style),
      width(
        'tblW',
        columns.reduce((sum, column) => sum + column, 0),
      ),
      centred ? valued('jc', 'center') : '',
      style === undefined ? noRules : '',
      element('w:tblLayout', { 'w:type': 'fixed' }),
    ),
    element('w:tblGrid', {}, ...columns.map((column) => element('w:gridCol', { 'w:w': column }))),
    ...rows,
  )

/** `w:tr` with its cells. */
export const row = ({ header, height }: RowProperties, cells: readonly string[]): string =>
  element(
    'w:tr',
    {},
    element(
      'w:trPr',
      {},
      toggle('cantSplit', true),
      height ? element('w:trHeight', { 'w:val': height.twips, 'w:hRule': height.rule }) : '',
      header ? toggle('tblHeader', true) : '',
    ),
    ...cells,
  )

/** `w:tc` with its paragraphs, which `middle` centres vertically. */
export const cell = (twips: number, middle: boolean, paragraphs: string): string =>
  `<w:tc><w:tcPr>${width('tcW', twips)}${middle ? valued('vAlign', 'center') : ''}</w:tcPr>${paragraphs}</w:tc>`

const width = (name: string, twips: number): string => `<w:${name} w:w="${twips}" w:type="dxa"/>`
