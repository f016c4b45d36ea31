import type { RootContent } from 'mdast'
import { diagnose } from '../diagnostics/index.ts'
import type { Context } from './context.ts'
import { findExcess } from './find-excess.ts'
import { parseTree } from './parse-tree.ts'

/** The blocks of a text's syntax tree; none, and a report, where it is more than the parser is given. */
export function parseBounded(text: string, context: Context): readonly RootContent[] {
  const excess = findExcess(text)
  if (!excess) return parseTree(text).children
  const { file, positioned } = context
  const place = positioned ? { file, line: excess.line, column: 1 } : undefined
  context.report(
    diagnose('markdown-too-complex', `${file} 的${excess.what}，程序不再往下读，这段文字没有进公文`, place, [
      '多半是复制来的符号太多；删去不要的符号，或者分成几个文件',
    ]),
  )
  return []
}
