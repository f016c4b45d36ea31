import { element, toggle, valued } from './xml-text.ts'

/** A border of a paragraph or a table: width in eighths of a point, distance in points. */
export interface Border {
  readonly style: 'single' | 'none'
  readonly size: number
  readonly space: number
  readonly colour: string
}

/** A tab stop, in twips from the left margin. */
export interface TabStop {
  readonly align: 'left' | 'right'
  readonly position: number
  readonly leader?: 'dot'
}

/** The properties of a paragraph besides its style; lengths in twips. */
export interface ParagraphProperties {
  /** Absent for body text, the document's default style. */
  readonly style?: string
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly newPage?: boolean
  /** Its list and its level in it, from 0; `none` to suppress the style's list. */
  readonly list?: { readonly num: number; readonly level: number } | 'none'
  readonly borders?: { readonly top?: Border; readonly bottom?: Border }
  readonly tabs?: readonly TabStop[]
  readonly spacing?: {
    readonly before?: number
    readonly after?: number
    readonly line?: number
    readonly rule?: 'exact' | 'atLeast'
  }
  readonly indent?: {
    readonly left?: number
    readonly right?: number
    readonly firstLine?: number
    readonly hanging?: number
  }
  readonly align?: 'left' | 'center' | 'right'
}

/** `w:p` with its runs, which already are XML. */
export const paragraph = (properties: ParagraphProperties, content: string): string =>
  `<w:p>${writeProperties(properties)}${content}</w:p>`

/** Word's number for no list. */
const noList = { num: 0, level: 0 }

/** `w:pPr` in the order of CT_PPr (ECMA-376, 17.3.1.26); empty if there are none. */
function writeProperties(properties: ParagraphProperties): string {
  const { style, keepNext, keepLines, newPage, list, borders, tabs, spacing, indent, align } = properties
  let written = style === undefined ? '' : valued('pStyle', style)
  if (keepNext !== undefined) written += toggle('keepNext', keepNext)
  if (keepLines !== undefined) written += toggle('keepLines', keepLines)
  if (newPage) written += toggle('pageBreakBefore', true)
  if (list) written += numbering(list === 'none' ? noList : list)
  if (borders) written += element('w:pBdr', {}, border('top', borders.top), border('bottom', borders.bottom))
  if (tabs && tabs.length > 0) written += element('w:tabs', {}, ...tabs.map(tabStop))
  if (spacing) {
    const { before, after, line, rule } = spacing
    written += element('w:spacing', {
      'w:before': before,
      'w:after': after,
      'w:line': line,
      'w:lineRule': rule,
    })
  }
  if (indent) {
    const { left, right, firstLine, hanging } = indent
    written += element('w:ind', {
      'w:left': left,
      'w:right': right,
      'w:hanging': hanging,
      'w:firstLine': firstLine,
    })
  }
  if (align) written += valued('jc', align)
  return written === '' ? '' : `<w:pPr>${written}</w:pPr>`
}

const numbering = ({ num, level }: { readonly num: number; readonly level: number }): string =>
  `<w:numPr>${valued('ilvl', level)}${valued('numId', num)}</w:numPr>`

const tabStop = ({ align, position, leader }: TabStop): string =>
  element('w:tab', { 'w:val': align, 'w:leader': leader, 'w:pos': position })

/** @param side the name of the element, e.g. `top` */
export const border = (side: string, drawn: Border | undefined): string =>
  drawn
    ? element(`w:${side}`, {
        'w:val': drawn.style,
        'w:sz': drawn.size,
        'w:space': drawn.space,
        'w:color': drawn.colour,
      })
    : ''
