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

// The parts of GitHub's Markdown that documents support, and those that must be reported because they cannot be printed.
// Autolinks are left out, because they would include the Chinese that follows. Combined once, rather than for every document.
const grammar = combineExtensions([
  gfmTable(),
  // 3~5月 and 6~8月 on one line must not strike out what is between them.
  gfmStrikethrough({ singleTilde: false }),
  gfmFootnote(),
  cjkFriendlyExtension(),
  // A sentence above a line of --- is a sentence, not the heading of an empty section.
  { disable: { null: ['setextUnderline'] } },
])

// One processor for the whole process: once frozen, it keeps no state between parses.
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
    /** Whether it is written `1)` rather than `1.`; only matters for lists that are not nested in another block. */
    bracketed?: boolean
  }
}

/** Parses Markdown (CommonMark with tables, with bold text next to Chinese punctuation fixed) into a syntax tree. */
export function parseTree(markdown: string): Root {
  const root = processor.parse(markdown)
  for (const node of root.children) {
    if (node.type === 'list' && isBracketed(node, markdown)) node.data = { bracketed: true }
  }
  return root
}

/** Whether a list is written `1)`, which only the text shows, not the tree. */
const isBracketed = ({ position }: List, markdown: string): boolean =>
  /^\d+\)/.test(markdown.slice(position?.start.offset, position?.end.offset))
