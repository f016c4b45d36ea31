import { type Diagnostic, diagnose } from '../../diagnostics/index.ts'
import { type Block, plainText } from '../../document/index.ts'
import type { Page } from '../layout.ts'

/**
 * Reports signatures without text on their page, which GB/T 9704-2012, 7.3.5.5 requires. Word cannot keep a signature with a
 * table, photos or a paragraph as long as a page, so that it may end up alone at the top of a page.
 */
export function checkSignatures(blocks: readonly Block[], pages: readonly Page[]): readonly Diagnostic[] {
  return pages.flatMap(({ lines }, at): readonly Diagnostic[] => {
    const index = lines[0]?.block ?? -1
    const block = blocks[index]
    if (block?.type !== 'signature' || index === 0 || blocks[index - 1]?.type === 'page-break') return []
    const shared = lines.some((line) => line.block < index)
    return shared || at === 0 ? [] : [signatureAlone(plainText(block.name), at + 1)]
  })
}

const signatureAlone = (name: string, page: number): Diagnostic =>
  diagnose('signature-alone', `落款“${name}”单独落在第${page}页上，和正文不在一页`, undefined, [
    '落款前面是表格或照片的，在后面加一两句话；是很长的一段话的，分成两段。落款就和它们同页。',
  ])
