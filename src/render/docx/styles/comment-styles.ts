import type { FontRole } from '../../../typesetting/index.ts'
import { element, toggle, valued } from '../xml-text.ts'
import { fontProperty } from './run-properties.ts'

/** The style of a comment's paragraphs (批注文字), and of its mark in the text (批注引用); Word's own names. */
export const commentTextId = 'CommentText'
export const commentMarkId = 'CommentReference'

const font: FontRole = 'songti'
/** 10.5 pt, in half-points. */
const size = 21

/** Both styles, for a file with comments. */
export const commentStyles: string =
  element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': commentTextId },
    valued('name', 'annotation text'),
    valued('uiPriority', 99),
    element(
      'w:pPr',
      {},
      element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' }),
      valued('jc', 'left'),
    ),
    element('w:rPr', {}, fontProperty(font), valued('sz', size), valued('szCs', size)),
  ) +
  element(
    'w:style',
    { 'w:type': 'character', 'w:styleId': commentMarkId },
    valued('name', 'annotation reference'),
    valued('basedOn', 'DefaultParagraphFont'),
    valued('uiPriority', 99),
    toggle('semiHidden', true),
    element('w:rPr', {}, valued('sz', size), valued('szCs', size)),
  )
