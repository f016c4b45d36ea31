import type { Block } from '../../document/index.ts'
import type { SectionLayout } from '../../typesetting/index.ts'
import type { BlockContext } from './block-context.ts'
import { writeSpacer } from './blocks/spacer.ts'
import { writeBlocks } from './blocks/write-blocks.ts'
import type { FooterParts } from './footer-parts.ts'
import { endSection, sectionProperties } from './section.ts'
import { element, part, textNamespaces } from './xml-text.ts'

const whole: SectionLayout = { first: 0, landscape: false, numbered: true, blankFirst: false }

/** Writes word/document.xml: the document in sections, one for each run of pages of the same kind in the layout. */
export function writeSections(
  blocks: readonly Block[],
  context: Omit<BlockContext, 'newPage' | 'keepNext'>,
  footerParts: FooterParts,
): string {
  const { form, layout } = context
  const sections = layout.sections.length > 0 ? layout.sections : [whole]
  const written = sections.map((own, at) => {
    const end = sections[at + 1]?.first ?? blocks.length
    const blank = own.blankFirst ? [writeSpacer()] : []
    const range = { first: own.first, end, newPage: own.blankFirst }
    const content = [...blank, ...writeBlocks(blocks, range, context)]
    const properties = sectionProperties(form, own, footerParts)
    // The last section's properties are the document's own.
    return at === sections.length - 1 ? [...content, properties] : endSection(content, properties)
  })
  return part(element('w:document', textNamespaces, element('w:body', {}, ...written.flat())))
}
