import { Footer, ImportedXmlComponent, type Paragraph } from 'docx'
import type { OfficialForm } from '../../typesetting/index.ts'
import { paragraphStyles } from './styles/paragraph-styles.ts'
import { spacerId } from './styles/table-styles.ts'
import { element, valued } from './xml-text.ts'

/** The unit of drawings in a twip. */
const emu = 635

const graphics = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const shapes = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'

/** Distance in twips of the footer itself, which is empty, from the edge of a landscape page. */
export const turnedFooterDistance = 567

/**
 * The page number of landscape pages where standing pages have it, once the sheet is bound (GB/T 9704-2012 7.6): in a
 * text box at the left edge, its text turned clockwise; odd pages have it at the lower end, even ones at the upper.
 */
export function turnedFooters(form: OfficialForm): { readonly default: Footer; readonly even: Footer } {
  const footer = (align: 'left' | 'right'): Footer =>
    new Footer({
      // The library takes any element of its own kind.
      children: [ImportedXmlComponent.fromXmlString(numberBox(form, align)) as unknown as Paragraph],
    })
  return { default: footer('right'), even: footer('left') }
}

function numberBox({ page, styles }: OfficialForm, align: 'left' | 'right'): string {
  const { line, size } = styles.pageNumber
  const character = size * 10
  const extent = { cx: line * emu, cy: (page.width - page.left - page.right - 2 * character) * emu }
  const text = element(
    'w:p',
    {},
    element('w:pPr', {}, valued('pStyle', paragraphStyles.pageNumber.id), valued('jc', align)),
    run(element('w:t', { 'xml:space': 'preserve' }, '— ')),
    run(element('w:fldChar', { 'w:fldCharType': 'begin' })),
    run(element('w:instrText', { 'xml:space': 'preserve' }, 'PAGE')),
    run(element('w:fldChar', { 'w:fldCharType': 'separate' })),
    run(element('w:fldChar', { 'w:fldCharType': 'end' })),
    run(element('w:t', { 'xml:space': 'preserve' }, ' —')),
  )
  const anchor = element(
    'wp:anchor',
    {
      distT: 0,
      distB: 0,
      distL: 0,
      distR: 0,
      simplePos: 0,
      relativeHeight: 1,
      behindDoc: 0,
      locked: 0,
      layoutInCell: 1,
      allowOverlap: 1,
    },
    element('wp:simplePos', { x: 0, y: 0 }),
    position('wp:positionH', page.footer),
    position('wp:positionV', page.left + character),
    element('wp:extent', extent),
    element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    element('wp:wrapNone'),
    element('wp:docPr', { id: 1, name: '页码' }),
    element('wp:cNvGraphicFramePr'),
    element(
      'a:graphic',
      { 'xmlns:a': graphics },
      element('a:graphicData', { uri: shapes }, shape(extent, text)),
    ),
  )
  const drawing = element(
    'mc:AlternateContent',
    {},
    element('mc:Choice', { Requires: 'wps' }, element('w:drawing', {}, anchor)),
  )
  return element('w:p', {}, element('w:pPr', {}, valued('pStyle', spacerId)), run(drawing))
}

const run = (content: string): string => element('w:r', {}, content)

/** @param offset twips from the page's edge */
const position = (name: string, offset: number): string =>
  element(name, { relativeFrom: 'page' }, element('wp:posOffset', {}, String(offset * emu)))

const shape = (extent: { readonly cx: number; readonly cy: number }, paragraph: string): string =>
  element(
    'wps:wsp',
    {},
    element('wps:cNvSpPr', { txBox: 1 }),
    element(
      'wps:spPr',
      {},
      element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', extent)),
      element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
      element('a:noFill'),
      element('a:ln', {}, element('a:noFill')),
    ),
    element('wps:txbx', {}, element('w:txbxContent', {}, paragraph)),
    element(
      'wps:bodyPr',
      { rot: 0, vert: 'vert', wrap: 'square', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 't' },
      element('a:noAutofit'),
    ),
  )
