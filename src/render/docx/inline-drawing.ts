import { element } from './xml-text.ts'

/** In English Metric Units, 635 to a twip. */
export interface DrawingSize {
  readonly width: number
  readonly height: number
}

/** The name of a drawing, and its alternative text. */
export interface DrawingProperties {
  readonly id: number
  readonly name: string
  readonly description: string
  readonly size: DrawingSize
}

const drawingMl = 'http://schemas.openxmlformats.org/drawingml/2006'

/** A drawing placed inline like a character; `graphic` is its `a:graphicData`. */
export const inlineDrawing = ({ id, name, description, size }: DrawingProperties, graphic: string): string =>
  element(
    'w:drawing',
    {},
    element(
      'wp:inline',
      { distT: 0, distB: 0, distL: 0, distR: 0 },
      element('wp:extent', { cx: size.width, cy: size.height }),
      element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
      element('wp:docPr', { id, name, descr: description }),
      element(
        'wp:cNvGraphicFramePr',
        {},
        element('a:graphicFrameLocks', { 'xmlns:a': `${drawingMl}/main`, noChangeAspect: 1 }),
      ),
      element('a:graphic', { 'xmlns:a': `${drawingMl}/main` }, graphic),
    ),
  )
