import type { Outcome } from '../../diagnostics/index.ts'
import { collectAnchors, type DocumentModel } from '../../document/index.ts'
import type { FontFace, Layout } from '../../typesetting/index.ts'
import { attachFiles } from './attachments.ts'
import { createDestinations } from './destinations.ts'
import { createImages } from './draw-figure.ts'
import { embedFont } from './embedded-font.ts'
import { checkFaces } from './font-outlines.ts'
import { checkLinks } from './links.ts'
import { describe, fileInfo } from './metadata.ts'
import { addBookmarks } from './outline.ts'
import { drawPage } from './page-content.ts'
import { closePdfFile, openPdfFile } from './pdf-file.ts'
import type { PdfOptions } from './pdf-options.ts'
import { deflateStream } from './stream.ts'
import { buildStructure } from './structure.ts'
import type { FontResource } from './text-painter.ts'
import { collectGlyphs } from './used-glyphs.ts'

/**
 * Draws a layout as a PDF: tagged, with bookmarks, properties and font subsets. The same arguments give the same bytes. A face
 * that cannot be embedded is an error, without bytes; a link that cannot be made is a warning, and remains plain text.
 */
export async function renderPdf(
  document: DocumentModel,
  layout: Layout,
  options: PdfOptions,
): Promise<Outcome<Uint8Array>> {
  const { buildId, conformance = 'a2a', compression = 1, attachments = [] } = options
  const faces = facesUsed(layout)
  const unusable = checkFaces([...faces.values()])
  if (unusable.length > 0) return { value: new Uint8Array(), diagnostics: unusable }

  const { language = 'zh-CN' } = document.metadata
  const info = fileInfo(document.metadata)
  const file = await openPdfFile(conformance, language, { ...info })
  describe(file, info, language, conformance, buildId)
  const fonts = new Map<number, FontResource>()
  for (const [index, face] of faces) {
    fonts.set(index, { name: `F${index}`, object: file.ref({}), used: collectGlyphs(face) })
  }
  const anchors = collectAnchors(document)
  const nameDestinations = createDestinations(file, document, anchors)
  const structure = buildStructure(file, document)
  const images = createImages(file, document)
  for (const page of layout.pages) {
    file.addPage({ size: [page.width / 1000, page.height / 1000], margin: 0 })
    nameDestinations(page)
    drawPage(file, page, fonts, structure, anchors, images)
    deflateStream(file.page.content, compression)
  }
  structure.end()
  addBookmarks(file, layout)
  for (const font of fonts.values()) embedFont(file, font, compression)
  if (conformance === 'a3a' || conformance === 'plain')
    attachFiles(file, attachments, info.CreationDate, compression)
  return { value: closePdfFile(file), diagnostics: checkLinks(layout, anchors) }
}

function facesUsed(layout: Layout): Map<number, FontFace> {
  const faces = new Map<number, FontFace>()
  for (const page of layout.pages) {
    for (const line of [...page.lines, ...page.furniture]) {
      for (const run of line.runs) {
        const face = layout.faces[run.face]
        if (!face) throw new RangeError(`The layout names face ${run.face}, it has ${layout.faces.length}`)
        faces.set(run.face, face)
      }
    }
  }
  return faces
}
