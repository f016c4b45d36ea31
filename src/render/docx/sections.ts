import type { ISectionOptions } from 'docx'
import type { Block } from '../../document/index.ts'
import type { SectionLayout } from '../../typesetting/index.ts'
import type { BlockContext } from './block-context.ts'
import { writeSpacer } from './blocks/spacer.ts'
import { writeBlocks } from './blocks/write-blocks.ts'
import { section } from './section.ts'

const whole: SectionLayout = { first: 0, landscape: false, numbered: true, blankFirst: false }

/** The document in sections, one for each stretch of pages of one kind that the layout found. */
export function writeSections(
  blocks: readonly Block[],
  context: Omit<BlockContext, 'newPage' | 'keepNext'>,
): readonly ISectionOptions[] {
  const { form, layout } = context
  const sections = layout.sections.length > 0 ? layout.sections : [whole]
  return sections.map((own, at) => {
    const end = sections[at + 1]?.first ?? blocks.length
    const blank = own.blankFirst ? [writeSpacer()] : []
    const range = { first: own.first, end, newPage: own.blankFirst }
    return section(form, own, [...blank, ...writeBlocks(blocks, range, context)])
  })
}
