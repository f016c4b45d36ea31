import { type Chart, chartAlternative, type DocumentModel, type FigurePicture } from '../../document/index.ts'
import { escapeXml } from '../../text/index.ts'
import type { FigureForm } from '../../typesetting/index.ts'
import type { CharacterGuard } from './character-guard.ts'
import { chartPart } from './chart/chart-part.ts'
import { chartWorkbook } from './chart/chart-workbook.ts'
import { type DrawingSize, inlineDrawing } from './inline-drawing.ts'
import type { PackagePart } from './package/package-part.ts'
import { type Relationships, relationship, relationshipsPart } from './relationships.ts'
import { runText } from './run.ts'
import { element, officeRelationships } from './xml-text.ts'

/** The photos and charts of one file, each picture stored once; numbered in the order in which they are written. */
export interface Drawings {
  /** The content of a run with a photo; undefined if it could not be read. */
  readonly photo: (picture: FigurePicture, size: DrawingSize) => string | undefined
  readonly chart: (chart: Chart, size: DrawingSize) => string
  /** To be asked for when all is written. */
  readonly parts: () => readonly PackagePart[]
}

const drawingMl = 'http://schemas.openxmlformats.org/drawingml/2006'

export function createDrawings(
  { pictures }: DocumentModel,
  figure: FigureForm,
  guard: CharacterGuard,
  relationships: Relationships,
): Drawings {
  const photos = new Map<string, PackagePart>()
  const charts: PackagePart[] = []
  let drawn = 0
  const addPhoto = (source: string, content: Uint8Array): PackagePart => {
    const added = { path: `word/media/photo${photos.size + 1}.jpg`, content }
    photos.set(source, added)
    return added
  }
  return {
    photo: ({ source, alt }, size) => {
      const picture = pictures?.get(source)
      if (!picture) return undefined
      const { path } = photos.get(source) ?? addPhoto(source, picture.jpeg)
      drawn += 1
      const name = `照片${drawn}`
      return inlineDrawing(
        { id: drawn, name, description: guard.clean(alt), size },
        pictureGraphic(relationships.to('image', belowWord(path)), name, size),
      )
    },
    chart: (chart, size) => {
      drawn += 1
      const number = charts.length / 3 + 1
      const name = `chart${number}`
      const path = `word/charts/${name}.xml`
      charts.push(
        {
          path,
          content: chartPart(chart, figure, guard),
          unique: true,
          contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
        },
        {
          path: `word/charts/_rels/${name}.xml.rels`,
          content: relationshipsPart([
            relationship('rId1', `${officeRelationships}/package`, `../embeddings/${name}.xlsx`),
          ]),
        },
        {
          path: `word/embeddings/${name}.xlsx`,
          content: chartWorkbook(chart, guard),
          contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        },
      )
      const description = guard.clean(chartAlternative(chart))
      const drawing = inlineDrawing(
        { id: drawn, name: `统计图${number}`, description, size },
        chartGraphic(relationships.to('chart', belowWord(path))),
      )
      return withFallback(drawing, description)
    },
    parts: () => [...photos.values(), ...charts],
  }
}

/**
 * A drawing for word processors, and text in its place for simple readers. The required namespace is that of Word 2010, because
 * word processors that draw charts know it, whereas not all of them recognize the namespace of charts here.
 */
const withFallback = (drawing: string, text: string): string =>
  element(
    'mc:AlternateContent',
    {},
    element('mc:Choice', { Requires: 'wps' }, drawing),
    element('mc:Fallback', {}, runText(text)),
  )

/** A path relative to `word/`, as used in the relationships of word/document.xml. */
const belowWord = (path: string): string => path.replace(/^word\//, '')

const chartGraphic = (id: string): string =>
  element(
    'a:graphicData',
    { uri: `${drawingMl}/chart` },
    element('c:chart', { 'xmlns:c': `${drawingMl}/chart`, 'xmlns:r': officeRelationships, 'r:id': id }),
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
        element('a:blip', { 'xmlns:r': officeRelationships, 'r:embed': id }),
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
