import type { Root } from 'mdast'
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

/** Markdown (CommonMark with tables, bold beside Chinese punctuation mended) as a syntax tree. */
export const parseTree = (markdown: string): Root => processor.parse(markdown)
