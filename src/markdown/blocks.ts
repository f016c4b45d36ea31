import type {
  BlockContent,
  Heading as HeadingNode,
  List,
  ListItem,
  Paragraph as ParagraphNode,
  RootContent,
} from 'mdast'
import { type Block, type Inline, type Insert, plainText, tokenPattern, toLevel } from '../document/index.ts'
import { type Context, reportAt, writtenPlace } from './context.ts'
import { toInlines } from './inlines.ts'
import { parseBounded } from './parse-bounded.ts'
import { toTable } from './table.ts'

/** Narratives may ask for nothing more, so one level is all that honest data needs; more would be a loop. */
const deepestNarrative = 3

/** Markdown's blocks as the document's, in order. */
export function toBlocks(nodes: readonly RootContent[], context: Context): readonly Block[] {
  return nodes.flatMap((node) => toBlock(node, context))
}

function toBlock(node: RootContent, context: Context): readonly Block[] {
  switch (node.type) {
    case 'heading':
      return toHeading(node, context)
    case 'paragraph':
      return wholeInsert(node, context) ?? toParagraph(node, 'body', context)
    case 'list':
      return toItems(node, Math.max(leastItemLevel(node, context), context.headingLevel + 1), context)
    case 'table':
      return [toTable(node, context)]
    case 'blockquote':
      return node.children.flatMap((child) =>
        child.type === 'paragraph' ? toParagraph(child, 'flush', context) : toBlock(child, context),
      )
    case 'thematicBreak':
      return [{ type: 'page-break' }]
    case 'html':
      reportAt(context, node, 'markdown-html', '这里有 HTML 标记，公文里没有这种东西，已按普通文字印出', [
        '去掉尖括号标记；要表格就用 Markdown 表格或 {{table}}。',
      ])
      return literal(node.value, context)
    case 'code':
      reportAt(
        context,
        node,
        'markdown-code',
        '这一段行首有四个以上空格或三个反引号，Markdown 当它是代码，已按普通文字印出',
        ['删去行首的空格；正文首行的两字缩进由程序加，不用自己空。'],
      )
      return literal(node.value, context)
    default:
      reportAt(
        context,
        node,
        'markdown-unsupported',
        '这里有公文用不上的 Markdown 写法（脚注或引用定义），已略去',
        ['把内容直接写进正文。'],
      )
      return []
  }
}

const leastItemLevel = (list: List, context: Context): number =>
  list.data?.bracketed === true ? context.bracketItemLevel : context.firstItemLevel

function toHeading(node: HeadingNode, context: Context): readonly Block[] {
  const inlines = trim(toInlines(node.children, context))
  if (node.depth === 1) return toTitle(node, inlines, context)
  context.headingLevel = node.depth - 1
  const { bare, rest } = splitBareMark(inlines)
  return [
    {
      type: 'heading',
      level: toLevel(node.depth - 1),
      label: '',
      ordinal: bare ? 0 : 1,
      inlines: rest,
      ...writtenPlace(context, node),
    },
  ]
}

/** The first `#` is the title, each further one starts an annex. */
function toTitle(node: HeadingNode, inlines: readonly Inline[], context: Context): readonly Block[] {
  context.headingLevel = 0
  if (!context.titled) {
    context.titled = true
    return [{ type: 'title', inlines }]
  }
  context.annexes += 1
  if (context.depth > 0) {
    reportAt(context, node, 'markdown-title-in-narrative', '自写段落里用了一级标题（#），它会另起一个附件', [
      '小标题用 ## 或 ###。',
    ])
  }
  return [{ type: 'annex', ordinal: context.annexes, title: inlines }]
}

/** `{-}` at a heading's end: no number (二月份—三月份 {-}). */
function splitBareMark(inlines: readonly Inline[]): { bare: boolean; rest: readonly Inline[] } {
  const last = inlines.at(-1)
  if (last?.type !== 'text' || !/\s*\{-\}\s*$/.test(last.value)) return { bare: false, rest: inlines }
  const value = last.value.replace(/\s*\{-\}\s*$/, '')
  return {
    bare: true,
    rest: [...inlines.slice(0, -1), ...(value === '' ? [] : [{ type: 'text', value } as const])],
  }
}

function toParagraph(node: ParagraphNode, style: 'body' | 'flush', context: Context): readonly Block[] {
  const inlines = trim(toInlines(node.children, context))
  return plainText(inlines).trim() === ''
    ? []
    : [{ type: 'paragraph', style, inlines, ...writtenPlace(context, node) }]
}

/** A paragraph that is one token and nothing else: whole blocks, or the director's own Markdown. */
function wholeInsert(node: ParagraphNode, context: Context): readonly Block[] | undefined {
  const [only, ...others] = node.children
  if (only?.type !== 'text' || others.length > 0) return undefined
  const indexes = [...only.value.matchAll(tokenPattern)].map((match) => Number(match[1]))
  if (indexes.length === 0 || only.value.replace(tokenPattern, '').trim() !== '') return undefined
  const inserts = indexes.map((index) => context.inserts[index])
  if (inserts.every((insert) => insert?.kind === 'inline')) return undefined
  return inserts.flatMap((insert) => (insert === undefined ? [] : insertedBlocks(insert, context)))
}

function insertedBlocks(insert: Insert, context: Context): readonly Block[] {
  switch (insert.kind) {
    case 'blocks':
      return insert.blocks
    case 'inline':
      return [{ type: 'paragraph', style: 'body', inlines: insert.inlines }]
    case 'markdown':
      return narrativeBlocks(insert.text, insert.file, context)
  }
}

function narrativeBlocks(text: string, file: string, context: Context): readonly Block[] {
  if (context.depth >= deepestNarrative) return []
  const inner: Context = { ...context, file, positioned: true, depth: context.depth + 1, inserts: [] }
  const blocks = toBlocks(parseBounded(text, inner), inner)
  context.annexes = inner.annexes
  context.headingLevel = inner.headingLevel
  return blocks
}

function toItems(list: List, level: number, context: Context): readonly Block[] {
  const start = list.start ?? 1
  let ordinal = list.ordered === true ? start : 0
  return list.children.flatMap((child) => {
    const blocks = toItem(child, ordinal, level, context)
    // An item that a template left empty takes no number.
    if (list.ordered === true && blocks.some((block) => block.type === 'item' && block.ordinal === ordinal))
      ordinal += 1
    return blocks
  })
}

function toItem(item: ListItem, ordinal: number, level: number, context: Context): readonly Block[] {
  if (level > 5) {
    reportAt(context, item, 'markdown-too-deep', '编号层次超过五级，第六级起都按第五级编号', [
      '把这一条提上一层，或改成正文段落。',
    ])
  }
  const [first, ...rest] = item.children
  const head = first?.type === 'paragraph' ? trim(toInlines(first.children, context)) : []
  const others: readonly BlockContent[] = (
    first?.type === 'paragraph' ? rest : item.children
  ) as readonly BlockContent[]
  const below = others.flatMap((child) =>
    child.type === 'list' ? toItems(child, level + 1, context) : toBlock(child, context),
  )
  if (plainText(head).trim() === '') return below
  const written = first?.type === 'paragraph' ? writtenPlace(context, first) : {}
  return [{ type: 'item', level: toLevel(level), label: '', ordinal, inlines: head, ...written }, ...below]
}

const literal = (text: string, context: Context): readonly Block[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) =>
      toParagraph({ type: 'paragraph', children: [{ type: 'text', value: line.trim() }] }, 'body', context),
    )

/** Without blanks at both ends, which would show as a ragged indent. */
function trim(inlines: readonly Inline[]): readonly Inline[] {
  const trimmed = inlines.map((inline, index) => {
    if (inline.type !== 'text') return inline
    let value = inline.value
    if (index === 0) value = value.trimStart()
    if (index === inlines.length - 1) value = value.trimEnd()
    return value === inline.value ? inline : { ...inline, value }
  })
  return trimmed.filter((inline) => inline.type !== 'text' || inline.value !== '')
}
