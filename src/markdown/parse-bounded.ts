import type { Root } from 'mdast'
import { diagnose } from '../diagnostics/index.ts'
import type { Context } from './context.ts'
import { findExcess } from './find-excess.ts'
import { parseTree } from './parse-tree.ts'

/** Parses a text into a syntax tree; undefined, with a diagnostic, if it exceeds the limits. */
export function parseBounded(
  text: string,
  { file, positioned, report }: Pick<Context, 'file' | 'positioned' | 'report'>,
): Root | undefined {
  const excess = findExcess(text, positioned ? 'typed' : 'given')
  if (!excess) return parseTree(text)
  const place = positioned ? { file, line: excess.line, column: 1 } : undefined
  report(
    diagnose('markdown-too-complex', `${file} 的${excess.what}，程序不再往下读，这段文字没有进公文`, place, [
      '多半是复制来的符号太多；删去不要的符号，或者分成几个文件。',
    ]),
  )
  return undefined
}
