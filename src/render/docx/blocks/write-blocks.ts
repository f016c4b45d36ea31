import type { Block } from '../../../document/index.ts'
import type { BlockContext } from '../block-context.ts'
import { writeAnnex } from './annex.ts'
import { writeAnnexNote } from './annex-note.ts'
import { writeChart } from './chart.ts'
import { writeContents } from './contents.ts'
import { writeFigure } from './figure.ts'
import { writeImprint } from './imprint.ts'
import { writeHeading, writeItem } from './numbered-paragraph.ts'
import { writeParagraph } from './paragraph.ts'
import { writeRedHead } from './red-head.ts'
import { writeSignature } from './signature.ts'
import { writeSpacer } from './spacer.ts'
import { writeTable } from './table.ts'
import { writeTitle } from './title.ts'

/** The blocks from `first` up to, but not including, `end`; `newPage` if the first does not start a page by itself. */
interface BlockRange {
  readonly first: number
  readonly end: number
  readonly newPage?: boolean
}

/** The blocks of a section, in order: paragraphs and tables, one element each. */
export function writeBlocks(
  blocks: readonly Block[],
  { first, end, newPage: begins = false }: BlockRange,
  context: Omit<BlockContext, 'newPage' | 'keepNext'>,
): readonly string[] {
  const children: string[] = []
  let newPage = begins
  for (let index = first; index < end; index++) {
    const block = blocks[index] as Block
    if (block.type === 'page-break') {
      newPage = children.length > 0
      continue
    }
    if (index > first && joinsTable(blocks[index - 1], block)) children.push(writeSpacer())
    const keepNext = needsCompany(blocks[index + 1])
    const written = writeBlock(block, index, { ...context, newPage, keepNext })
    if (typeof written === 'string') children.push(written)
    else children.push(...written)
    newPage = false
  }
  if (isTable(blocks[end - 1])) children.push(writeSpacer())
  return children
}

/** Whether a block must not start a page by itself. */
const needsCompany = (block: Block | undefined): boolean =>
  block?.type === 'signature' || block?.type === 'annex-note'

/** Whether two tables would be joined because nothing is between them; a table of records is always preceded by something. */
const joinsTable = (previous: Block | undefined, block: Block): boolean =>
  isTable(previous) && isTable(block) && block.type === 'figure'

/** Whether a block becomes a table in Word, as photos side by side do. */
const isTable = (block: Block | undefined): boolean =>
  block?.type === 'table' || (block?.type === 'figure' && block.pictures.length > 1)

function writeBlock(
  block: Exclude<Block, { readonly type: 'page-break' }>,
  index: number,
  context: BlockContext,
): string | readonly string[] {
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
    case 'annex-note':
      return writeAnnexNote(block, index, context)
    case 'annex':
      return writeAnnex(block, index, context)
    case 'figure':
      return writeFigure(block, index, context)
    case 'chart':
      return writeChart(block, index, context)
    case 'contents':
      return writeContents(context)
    case 'red-head':
      return writeRedHead(block, index, context)
    case 'imprint':
      return writeImprint(block, index, context)
  }
}
