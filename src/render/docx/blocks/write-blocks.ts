import type { FileChild } from 'docx'
import type { Block } from '../../../document/index.ts'
import type { BlockContext } from '../block-context.ts'
import { writeAnnex } from './annex.ts'
import { writeHeading } from './heading.ts'
import { writeItem } from './item.ts'
import { writeParagraph } from './paragraph.ts'
import { writeSignature } from './signature.ts'
import { writeSpacer } from './spacer.ts'
import { writeTable } from './table.ts'
import { writeTitle } from './title.ts'

/** The body of the document: all blocks in order. */
export function writeBlocks(
  blocks: readonly Block[],
  context: Omit<BlockContext, 'newPage' | 'keepNext'>,
): readonly FileChild[] {
  const children: FileChild[] = []
  let newPage = false
  blocks.forEach((block, index) => {
    if (block.type === 'page-break') {
      newPage = true
      return
    }
    if (joinsTable(blocks[index - 1], block)) children.push(writeSpacer())
    const keepNext = blocks[index + 1]?.type === 'signature'
    children.push(...writeBlock(block, index, { ...context, newPage, keepNext }))
    newPage = false
  })
  if (blocks.at(-1)?.type === 'table') children.push(writeSpacer())
  return children
}

/** Two tables with nothing between them would become one. */
const joinsTable = (previous: Block | undefined, block: Block): boolean =>
  previous?.type === 'table' && block.type === 'table' && !block.caption

function writeBlock(
  block: Exclude<Block, { readonly type: 'page-break' }>,
  index: number,
  context: BlockContext,
): readonly FileChild[] {
  switch (block.type) {
    case 'title':
      return writeTitle(block, index, context)
    case 'heading':
      return writeHeading(block, index, context)
    case 'paragraph':
      return writeParagraph(block, index, context)
    case 'item':
      return writeItem(block, index, context)
    case 'table':
      return writeTable(block, index, context)
    case 'signature':
      return writeSignature(block, index, context)
    case 'annex':
      return writeAnnex(block, index, context)
  }
}
