import { type Chart, chartAlternative, type DocumentModel, type FigurePicture } from '../../document/index.ts'
import type { CharacterGuard } from './character-guard.ts'
import { chartPart } from './chart/chart-part.ts'
import { chartWorkbook } from './chart/chart-workbook.ts'
import { type DrawingSize, inlineDrawing } from './inline-drawing.ts'
import { element, escapeXml, part } from './xml-text.ts'

/** A part of the package besides those that the docx library writes. */
export interface AddedPart {
  readonly path: string
  readonly content: string | Uint8Array
  /** Where the ending of the path does not say it. */
  readonly contentType?: string
  /** How word/document.xml refers to it. */
  readonly relationship?: { readonly id: string; readonly type: string }
}

/** The photos and charts of one file, each picture stored once; numbered in the order in which they are written. */
export interface Drawings {
  /** `w:drawing` for a photo; undefined where it could not be read. */
  readonly photo: (picture: FigurePicture, size: DrawingSize) => string | undefined
  readonly chart: (chart: Chart, size: DrawingSize) => string
  /** To be asked for when all is written. */
  readonly parts: () => readonly AddedPart[]
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const drawingMl = 'http://schemas.openxmlformats.org/drawingml/2006'

export function createDrawings({ pictures }: DocumentModel, guard: CharacterGuard): Drawings {
  const photos = new Map<string, AddedPart>()
  const charts: AddedPart[] = []
  let drawn = 0
  return {
    photo: ({ source, alt }, size) => {
      const picture = pictures?.get(source)
      if (!picture) return undefined
      const known = photos.get(source)
      const id = known?.relationship?.id ?? `photo${photos.size + 1}`
      if (!known) {
        photos.set(source, {
          path: `word/media/${id}.jpg`,
          content: picture.jpeg,
          relationship: { id, type: `${office}/image` },
        })
      }
      drawn += 1
      const name = `照片${drawn}`
      return inlineDrawing(
        { id: drawn, name, description: guard.clean(alt), size },
        pictureGraphic(id, name, size),
      )
    },
    chart: (chart, size) => {
      drawn += 1
      const number = charts.length / 3 + 1
      const id = `chart${number}`
      charts.push(
        {
          path: `word/charts/${id}.xml`,
          content: chartPart(chart, guard),
          contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
          relationship: { id, type: `${office}/chart` },
        },
        {
          path: `word/charts/_rels/${id}.xml.rels`,
          content: workbookRelationship(id),
        },
        {
          path: `word/embeddings/${id}.xlsx`,
          content: chartWorkbook(chart, guard),
          contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        },
      )
      const description = guard.clean(chartAlternative(chart))
      return inlineDrawing({ id: drawn, name: `统计图${number}`, description, size }, chartGraphic(id))
    },
    parts: () => [...photos.values(), ...charts],
  }
}

const workbookRelationship = (id: string): string =>
  part(
    element(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      element('Relationship', { Id: 'rId1', Type: `${office}/package`, Target: `../embeddings/${id}.xlsx` }),
    ),
  )

const chartGraphic = (id: string): string =>
  element(
    'a:graphicData',
    { uri: `${drawingMl}/chart` },
    element('c:chart', { 'xmlns:c': `${drawingMl}/chart`, 'xmlns:r': office, 'r:id': id }),
  )

function pictureGraphic(id: string, name: string, { width, height }: DrawingSize): string {
  return element(
    'a:graphicData',
    { uri: `${drawingMl}/picture` },
    element(
      'pic:pic',
      { 'xmlns:pic': `${drawingMl}/picture` },
      element(
        'pic:nvPicPr',
        {},
        element('pic:cNvPr', { id: 0, name: escapeXml(name) }),
        element('pic:cNvPicPr', {}, element('a:picLocks', { noChangeAspect: 1 })),
      ),
      element(
        'pic:blipFill',
        {},
        element('a:blip', { 'xmlns:r': office, 'r:embed': id }),
        element('a:stretch', {}, element('a:fillRect')),
      ),
      element(
        'pic:spPr',
        {},
        element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: width, cy: height })),
        element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
      ),
    ),
  )
}
