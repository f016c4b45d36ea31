import type { Root } from 'mdast'
import type { Block } from '../document/index.ts'
import { type Context, reportAt } from './context.ts'
import { findUnprinted } from './find-unprinted.ts'

const longestQuoted = 30

/** Reports parts of a text that are in none of the blocks made from it and have not been reported yet. */
export function reportUnprinted(tree: Root, blocks: readonly Block[], context: Context): void {
  const own = blocks.filter((block) => !context.inserted.has(block))
  let [line, lineStart] = [1, 0]
  for (const { from, to } of findUnprinted(tree, context.typed, own, context.reported)) {
    for (let end = context.typed.indexOf('\n', lineStart); end >= 0 && end < from; ) {
      ;[line, lineStart] = [line + 1, end + 1]
      end = context.typed.indexOf('\n', lineStart)
    }
    const start = { line, column: from - lineStart + 1, offset: from }
    const text = context.typed
      .slice(from, to)
      .replaceAll(/\uE000\d+\uE001/g, '…')
      .replaceAll('\n', ' ')
    const shown = text.length > longestQuoted ? `${text.slice(0, longestQuoted)}…` : text
    reportAt(
      context,
      { position: { start, end: { offset: to } } },
      'markdown-lost',
      `“${shown}”没有印出来：Markdown 把它当成了记号`,
      ['换一种写法；就是文字的，在前面加一个反斜杠“\\”。'],
    )
  }
}
