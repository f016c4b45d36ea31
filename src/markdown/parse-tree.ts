import type { List, Root } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

// One processor for the process: frozen once, it keeps no state between parses.
// singleTilde: 3~5月 and 6~8月 in one line must not strike out what stands between.
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .freeze()

declare module 'mdast' {
  interface ListData {
    /** Written `1)`, not `1.`; only lists that stand in no other block are told apart. */
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
