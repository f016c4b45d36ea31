import { Document } from 'docx'
import type { Diagnostic, Outcome } from '../../diagnostics/index.ts'
import { collectAnchors, type DocumentModel } from '../../document/index.ts'
import { type Layout, type OfficialForm, officialWords } from '../../typesetting/index.ts'
import { createBookmarks } from './bookmarks.ts'
import { createCharacterGuard } from './character-guard.ts'
import { writeComments } from './comments.ts'
import { createDrawings } from './drawings.ts'
import { numberingPart } from './numbering/numbering-part.ts'
import { planNumbering } from './numbering/numbering-plan.ts'
import { fontTablePart } from './postprocess/font-table-part.ts'
import { libraryParts } from './postprocess/library-parts.ts'
import { localizeParts } from './postprocess/localize-parts.ts'
import { packageParts } from './postprocess/package-parts.ts'
import { appPropertiesPart, corePropertiesPart } from './postprocess/properties-parts.ts'
import { settingsPart } from './postprocess/settings-part.ts'
import { writeSections } from './sections.ts'
import { stylesPart } from './styles/styles-part.ts'

export interface DocxOptions {
  /** Names the build that wrote the file; stands in the file's custom property 生成标识. */
  readonly buildId: string
}

/**
 * The document as a Word file that breaks lines and pages where the layout does. The same input gives the same bytes.
 *
 * Text, tables, links, comments and footers are written with the docx library; styles, numbering, settings and properties, of
 * which the library can say only a part, are written whole.
 */
export function renderDocx(
  document: DocumentModel,
  layout: Layout,
  form: OfficialForm,
  options: DocxOptions,
): Outcome<Uint8Array> {
  const diagnostics: Diagnostic[] = []
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic)
  const guard = createCharacterGuard(report)
  const numbering = planNumbering(document.blocks, document.numbering)
  const bookmarks = createBookmarks(collectAnchors(document))
  const drawings = createDrawings(document, guard)
  const sections = writeSections(document.blocks, {
    layout,
    form,
    words: officialWords(document.metadata.language),
    numbering,
    guard,
    bookmarks,
    drawings,
    report,
  })
  const comments = writeComments(bookmarks.comments, document.metadata, guard)
  const file = new Document({
    sections,
    comments: { children: comments },
    evenAndOddHeaderAndFooters: true,
    customProperties: [{ name: '生成标识', value: guard.clean(options.buildId) }],
  })
  const { language = 'zh-CN' } = document.metadata
  const own = new Map([
    ['word/styles.xml', stylesPart(form, document.numbering, comments.length > 0)],
    ['word/numbering.xml', numberingPart(document.numbering, form, numbering.restarts)],
    ['word/settings.xml', settingsPart],
    ['word/fontTable.xml', fontTablePart(language)],
    ['docProps/core.xml', corePropertiesPart(document.metadata, guard)],
    ['docProps/app.xml', appPropertiesPart(document.metadata, layout.pages.length, guard)],
  ])
  const value = packageParts(libraryParts(file), localizeParts(own, language), drawings.parts())
  return { value, diagnostics }
}
