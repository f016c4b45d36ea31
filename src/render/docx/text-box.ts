import { paragraph } from './paragraph.ts'
import { run } from './run.ts'
import { spacerId } from './styles/table-styles.ts'
import { element } from './xml-text.ts'

/** A text box without borders at a fixed place on the page; in twips from the upper left corner. */
export interface TextBox {
  /** The name that a screen reader reads out. */
  readonly name: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Whether its text is rotated clockwise. */
  readonly turned: boolean
  /** The paragraphs in it, as XML. */
  readonly content: string
  /** Whether it starts a page. */
  readonly newPage: boolean
}

/** English Metric Units per twip. */
const emu = 635

const graphics = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const shapes = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'

/**
 * A paragraph without height that holds a text box. Unlike frames, text boxes are drawn in the same place by Word, WPS and
 * LibreOffice.
 */
export function textBox(box: TextBox): string {
  const extent = { cx: box.width * emu, cy: box.height * emu }
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
    position('wp:positionH', box.x),
    position('wp:positionV', box.y),
    element('wp:extent', extent),
    element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    element('wp:wrapNone'),
    element('wp:docPr', { id: 1, name: box.name }),
    element('wp:cNvGraphicFramePr'),
    element(
      'a:graphic',
      { 'xmlns:a': graphics },
      element('a:graphicData', { uri: shapes }, shape(box, extent)),
    ),
  )
  const drawing = element(
    'mc:AlternateContent',
    {},
    element('mc:Choice', { Requires: 'wps' }, element('w:drawing', {}, anchor)),
  )
  return paragraph({ style: spacerId, newPage: box.newPage }, run(drawing))
}

/** @param offset twips from the page's edge */
const position = (name: string, offset: number): string =>
  element(name, { relativeFrom: 'page' }, element('wp:posOffset', {}, String(offset * emu)))

const shape = ({ turned, content }: TextBox, extent: { readonly cx: number; readonly cy: number }): string =>
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
    element('wps:txbx', {}, element('w:txbxContent', {}, content)),
    element(
      'wps:bodyPr',
      {
        rot: 0,
        vert: turned ? 'vert' : 'horz',
        wrap: 'square',
        lIns: 0,
        tIns: 0,
        rIns: 0,
        bIns: 0,
        anchor: 't',
      },
      element('a:noAutofit'),
    ),
  )
