import { Theme } from 'docx'
import type { Diagnostic, Outcome } from '../../diagnostics/index.ts'
import { collectAnchors, type DocumentModel } from '../../document/index.ts'
import { type Memory, makeMemory } from '../../memory/index.ts'
import { type Form, type Layout, officialWords } from '../../typesetting/index.ts'
import { createBookmarks } from './bookmarks.ts'
import { createCharacterGuard } from './character-guard.ts'
import { commentsPart } from './comments.ts'
import { createDrawings } from './drawings.ts'
import { createFooterParts } from './footer-parts.ts'
import { libraryXml } from './library-xml.ts'
import { numberingPart } from './numbering/numbering-part.ts'
import { planNumbering } from './numbering/numbering-plan.ts'
import { customParts, customTarget } from './package/custom-parts.ts'
import { fontTablePart } from './package/font-table-part.ts'
import { localizePart } from './package/localize-part.ts'
import { propertiesParts } from './package/properties-parts.ts'
import { settingsPart } from './package/settings-part.ts'
import { mainPart, wordPart } from './package/word-part.ts'
import { writePackage } from './package/write-package.ts'
import { createRelationships } from './relationships.ts'
import { stylesPart } from './styles/styles-part.ts'
import { writeSections } from './write-sections.ts'
import { part } from './xml-text.ts'

/** word/theme/theme1.xml: what Word offers in its menus and uses for charts added by users. The text itself does not use it. */
const themePart = part(libraryXml(new Theme()))

export interface DocxOptions {
  /** Identifies the build that wrote the file; stored in its custom property 生成标识. */
  readonly buildId: string
  /** Shared among files of one form, which have the same styles. */
  readonly memory?: Memory
  /** What an edited copy will be compared with (XML), and its namespace; embedded in the file. */
  readonly baseline?: { readonly xml: string; readonly namespace: string }
}

/** Writes the document as a Word file that breaks lines and pages where the layout does. The same input gives the same bytes. */
export function renderDocx(
  document: DocumentModel,
  layout: Layout,
  form: Form,
  { buildId, baseline, memory = makeMemory() }: DocxOptions,
): Outcome<Uint8Array> {
  const diagnostics: Diagnostic[] = []
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic)
  const { blocks, metadata, numbering: scheme } = document
  const guard = createCharacterGuard(report)
  const numbering = planNumbering(blocks, scheme)
  const relationships = createRelationships()
  const bookmarks = createBookmarks(collectAnchors(document))
  const drawings = createDrawings(document, form.figure, guard, relationships)
  const footers = createFooterParts(relationships)
  const main = writeSections(
    blocks,
    {
      layout,
      form,
      words: officialWords(metadata.language),
      numbering,
      guard,
      bookmarks,
      drawings,
      relationships,
      report,
    },
    footers,
  )
  const { comments } = bookmarks
  const commented = comments.size > 0
  const parts = [
    mainPart(main),
    wordPart('styles', stylesPart(form, scheme, commented, memory), relationships),
    wordPart('numbering', numberingPart(scheme, form, numbering), relationships),
    wordPart('settings', settingsPart, relationships),
    wordPart('fontTable', fontTablePart(metadata.language ?? 'zh-CN', form), relationships),
    wordPart('theme', themePart, relationships),
    ...(commented ? [wordPart('comments', commentsPart(comments, metadata, guard), relationships)] : []),
    ...footers.parts(),
    ...drawings.parts(),
    ...(baseline ? customParts(baseline.xml, baseline.namespace) : []),
    ...propertiesParts({ metadata, pages: layout.pages.length, buildId }, guard),
  ]
  if (baseline) relationships.to('customXml', customTarget)
  const localized = parts.map((part) => ({
    ...part,
    content: typeof part.content === 'string' ? localizePart(part.content, metadata.language) : part.content,
  }))
  const relationshipsOfMain = { path: 'word/_rels/document.xml.rels', content: relationships.part() }
  return { value: writePackage([...localized, relationshipsOfMain]), diagnostics }
}
