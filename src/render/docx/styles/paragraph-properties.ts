import type { Form } from '../../../typesetting/index.ts'
import { outlineNum } from '../numbering/lists.ts'
import { element, toggle, valued } from '../xml-text.ts'
import type { ParagraphStyle } from './paragraph-styles.ts'

const alignments = { justify: 'both', left: 'left', centre: 'center', right: 'right' } as const

/** Width of one character of the grid in twips: 16 pt plus the (negative) tracking. */
export const gridCharacter = (form: Form): number => form.styles.body.size * 10 + form.tracking

/** First-line indent of a style in twips. */
export const firstLineIndent = ({ form: name }: ParagraphStyle, form: Form): number =>
  form.styles[name].indent * gridCharacter(form)

/**
 * Everything that determines where Word breaks lines of Chinese, in the order of CT_PPr. Lines have exact heights and do not snap
 * to the grid, as in the layout.
 */
export const lineBreaking: string = [
  toggle('kinsoku', true),
  // LibreOffice 7.4 interprets this the wrong way round: only if true does it move punctuation to the next line. In Word a mark
  // may then hang in the margin, which the layout knows.
  toggle('overflowPunct', true),
  toggle('topLinePunct', false),
  // There is no gap between Han and Latin letters; LibreOffice leaves one whatever this says.
  toggle('autoSpaceDE', false),
  toggle('autoSpaceDN', false),
  toggle('adjustRightInd', false),
  // On a grid, LibreOffice gives two lines to a line whose font is higher than one.
  toggle('snapToGrid', false),
].join('')

/** The properties of a paragraph style, in the order of CT_PPr. `numbered`: whether its outline level has numbers. */
export function paragraphProperties(style: ParagraphStyle, form: Form, numbered: boolean): string {
  const measures = form.styles[style.form]
  return element(
    'w:pPr',
    {},
    toggle('keepNext', measures.keepWithNext || style.keepNext === true),
    style.newPage ? toggle('pageBreakBefore', true) : '',
    toggle('widowControl', false),
    numbered && style.outline ? outlineNumber(style.outline) : '',
    lineBreaking,
    element('w:spacing', {
      'w:before': measures.before * form.pitch,
      'w:after': measures.after * form.pitch,
      'w:line': measures.line,
      'w:lineRule': 'exact',
    }),
    element('w:ind', { 'w:left': 0, 'w:right': 0, 'w:firstLine': firstLineIndent(style, form) }),
    valued('jc', alignments[measures.align]),
    style.outline ? valued('outlineLvl', style.outline - 1) : '',
  )
}

const outlineNumber = (level: number): string =>
  element('w:numPr', {}, valued('ilvl', level - 1), valued('numId', outlineNum))
