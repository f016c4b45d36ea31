import type { List, Root } from 'mdast'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { combineExtensions } from 'micromark-util-combine-extensions'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

// Of GitHub's Markdown what documents have, and what must be reported because it cannot be printed. Its addresses that become
// links by themselves are left out: they take the Chinese after them along. Combined once, not for every document.
const grammar = combineExtensions([
  gfmTable(),
  // 3~5月 and 6~8月 in one line must not strike out what stands between.
  gfmStrikethrough({ singleTilde: false }),
  gfmFootnote(),
  cjkFriendlyExtension(),
  // A sentence with a line of --- below it is a sentence, no heading of a section with nothing in it.
  { disable: { null: ['setextUnderline'] } },
])

// One processor for the process: frozen once, it keeps no state between parses.
const processor = unified()
  .use(remarkParse)
  .data({
    micromarkExtensions: [grammar],
    fromMarkdownExtensions: [
      gfmTableFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmFootnoteFromMarkdown(),
    ],
  })
  .freeze()

declare module 'mdast' {
  interface ListData {
    /** Written `1)`, not `1.`; only lists that stand in no other block make a difference. */
    bracketed?: boolean
  }
}

/** Markdown (CommonMark with tables, bold beside Chinese punctuation mended) as a syntax tree. */
export function parseTree(markdown: string): Root {
  const root = processor.parse(markdown)
  for (const node of root.children) {
    if (node.type === 'list' && isBracketed(node, markdown)) node.data = { bracketed: true }
  }
  return root
}

/** The tree does not keep the mark after the number, the text does. */
const isBracketed = ({ position }: List, markdown: string): boolean =>
  /^\d+\)/.test(markdown.slice(position?.start.offset, position?.end.offset))
