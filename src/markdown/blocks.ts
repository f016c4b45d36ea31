import type {
  BlockContent,
  Definition,
  FootnoteDefinition,
  Heading as HeadingNode,
  List,
  ListItem,
  Paragraph as ParagraphNode,
  RootContent,
} from 'mdast'
import { type Block, type Inline, type Insert, plainText, tokenPattern, toLevel } from '../document/index.ts'
import { beginText, type Context, type Positioned, reportAt, writtenPlace } from './context.ts'
import { noteName, toInlines } from './inlines.ts'
import { parseBounded } from './parse-bounded.ts'
import { reportUnprinted } from './report-unprinted.ts'
import { toTable } from './table.ts'

/** Narratives cannot include others, so that one level is all that honest data needs; more would be a loop. */
const deepestNarrative = 3

/** A text, and the parts of the context that it shares with others. */
export type TextContext = Omit<Context, keyof ReturnType<typeof beginText>>

/** Converts Markdown to blocks, in order, and reports anything that is in none of them. */
export function toBlocks(
  markdown: string,
  outer: TextContext,
): { readonly blocks: readonly Block[]; readonly context: Context } {
  const tree = parseBounded(markdown, outer)
  if (!tree) return { blocks: [], context: { ...outer, ...beginText({ type: 'root', children: [] }, '') } }
  const context: Context = { ...outer, ...beginText(tree, markdown) }
  const blocks = tree.children.flatMap((node, at) => {
    reportRule(tree.children[at - 1], node, context)
    return toBlock(node, context)
  })
  reportUnprinted(tree, blocks, context)
  return { blocks, context }
}

/** Reports a line of --- directly below text, which elsewhere would make that a heading. */
function reportRule(before: RootContent | undefined, node: RootContent, context: Context): void {
  if (node.type !== 'thematicBreak' || before?.type !== 'paragraph') return
  if (before.position?.end.line !== (node.position?.start.line ?? 0) - 1) return
  reportAt(context, node, 'markdown-rule', '紧接在文字下面的这一行横线，已当作另起一页', [
    '要另起一页的，横线上面空一行；不要就删去这一行。',
  ])
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
      return literal(`${node.lang ?? ''} ${node.meta ?? ''}\n${node.value}`, context)
    case 'footnoteDefinition':
      return toNote(node, context)
    case 'definition':
      return toDefinition(node, context)
    default:
      throw new RangeError(`Markdown has put a ${node.type} among its blocks`)
  }
}

/** Official documents have no footnotes: the note becomes a paragraph in its place in the text. */
function toNote(node: FootnoteDefinition, context: Context): readonly Block[] {
  const name = noteName(node)
  reportAt(
    context,
    node,
    'markdown-unsupported',
    `公文里没有脚注，正文里印成“（${name}）”，注释印成“${name}：”开头的一段`,
    ['最好把内容直接写进正文。'],
  )
  const [first, ...rest] = node.children
  const label: ParagraphNode = { type: 'paragraph', children: [{ type: 'text', value: `${name}：` }] }
  const head: ParagraphNode =
    first?.type === 'paragraph' ? { ...label, children: [...label.children, ...first.children] } : label
  return [head, ...(first?.type === 'paragraph' ? rest : node.children)].flatMap((child) =>
    child === head ? toParagraph(head, 'body', context) : toBlock(child, context),
  )
}

/** `[备注]: 灯管` defines the address of a link elsewhere; without such a link, it was meant as text. */
function toDefinition(node: Definition, context: Context): readonly Block[] {
  if (context.references.used.has(node)) {
    context.reported.push({ from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0 })
    return []
  }
  reportAt(
    context,
    node,
    'markdown-unsupported',
    '行首的“[…]:”在 Markdown 里是链接的地址，没有一处用到它，已按普通文字印出',
    ['就是文字的，把方括号换成全角的“［］”或去掉；不要就删去这一行。'],
  )
  return literal(context.typed.slice(node.position?.start.offset, node.position?.end.offset), context)
}

const leastItemLevel = (list: List, context: Context): number =>
  list.data?.bracketed === true ? context.bracketItemLevel : context.firstItemLevel

function toHeading(node: HeadingNode, context: Context): readonly Block[] {
  const inlines = trim(toInlines(node.children, context))
  if (node.depth === 1) return toTitle(node, inlines, context)
  context.headingLevel = node.depth - 1
  const { mark, rest } = splitMark(inlines)
  return [
    {
      type: 'heading',
      level: toLevel(node.depth - 1),
      label: '',
      ordinal: mark === '-' ? 0 : 1,
      inlines: rest,
      ...(mark === '+' && { yields: true }),
      ...writtenPlace(context, node),
    },
  ]
}

/** The first `#` is the title, each further one begins an annex. */
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

const headingMark = /(?<!\s)\s*\{([-+])\}\s*$/

/**
 * What a mark at the end of a heading says: `{-}` suppresses its number (二月份—三月份 {-}), `{+}` lets its only subsection take its
 * place.
 */
function splitMark(inlines: readonly Inline[]): { mark?: '-' | '+'; rest: readonly Inline[] } {
  const last = inlines.at(-1)
  const [found, sign] = (last?.type === 'text' && headingMark.exec(last.value)) || []
  if (last?.type !== 'text' || found === undefined) return { rest: inlines }
  const value = last.value.replace(headingMark, '')
  return {
    mark: sign === '-' ? '-' : '+',
    rest: [...inlines.slice(0, -1), ...(value === '' ? [] : [{ type: 'text', value } as const])],
  }
}

function toParagraph(node: ParagraphNode, style: 'body' | 'flush', context: Context): readonly Block[] {
  const inlines = trim(toInlines(node.children, context))
  return plainText(inlines).trim() === ''
    ? []
    : [{ type: 'paragraph', style, inlines, ...writtenPlace(context, node) }]
}

/** The content of a paragraph that consists of a single token: blocks, or the director's own Markdown. */
function wholeInsert(node: ParagraphNode, context: Context): readonly Block[] | undefined {
  const [only, ...others] = node.children
  if (only?.type !== 'text' || others.length > 0) return undefined
  const indexes = [...only.value.matchAll(tokenPattern)].map((match) => Number(match[1]))
  if (indexes.length === 0 || only.value.replace(tokenPattern, '').trim() !== '') return undefined
  const inserts = indexes.map((index) => context.inserts[index])
  if (inserts.every((insert) => insert?.kind === 'inline')) return undefined
  const blocks = inserts.flatMap((insert) => (insert === undefined ? [] : insertedBlocks(insert, context)))
  for (const block of blocks) context.inserted.add(block)
  return blocks
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
  const { blocks, context: inner } = toBlocks(text, {
    ...context,
    file,
    positioned: true,
    depth: context.depth + 1,
    inserts: [],
  })
  context.annexes = inner.annexes
  context.headingLevel = inner.headingLevel
  context.titled = inner.titled
  return blocks
}

function toItems(list: List, level: number, context: Context): readonly Block[] {
  // Ordinal 0 means a bullet, but a list may be numbered from 0.
  let ordinal = list.ordered === true ? Math.max(1, list.start ?? 1) : 0
  const numbers = list.ordered === true ? list.children.map((child) => typedNumber(child, context)) : []
  // Numbering every item `1.` is a habit in Markdown and means nothing; any other numbers are meant.
  const counted = numbers.some((number) => number !== '1')
  return list.children.flatMap((child, at) => {
    const blocks = toItem(child, ordinal, level, context)
    // An item that a template left empty gets no number.
    if (list.ordered === true && blocks.some((block) => block.type === 'item' && block.ordinal === ordinal)) {
      const typed = numbers[at] ?? ''
      if (typed !== String(ordinal) && counted) reportNumber(child, typed, ordinal, context)
      ordinal += 1
    }
    return blocks
  })
}

/** The number of an item, as typed. */
const typedNumber = ({ position }: ListItem, { typed }: Context): string =>
  /^\d+/.exec(typed.slice(position?.start.offset, position?.end.offset))?.[0] ?? ''

/** The beginning of an item: a diagnostic about its number is not about its text. */
const beginOf = ({ position }: ListItem): Positioned =>
  position ? { position: { start: position.start, end: position.start } } : {}

/**
 * Reports a number that will be printed differently. Numbers in templates are consecutive by design; those typed by a person are
 * meant.
 */
function reportNumber(item: ListItem, typed: string, printed: number, context: Context): void {
  if (context.depth === 0) return
  reportAt(
    context,
    beginOf(item),
    'markdown-number',
    `这一条的编号写的是“${typed}”，前后接着编，印成了第${printed}条`,
    ['改成接得上的编号；要照写的印，数字后面用顿号：“5、”。'],
  )
}

function toItem(item: ListItem, ordinal: number, level: number, context: Context): readonly Block[] {
  if (level > 5) {
    reportAt(context, beginOf(item), 'markdown-too-deep', '编号层次超过五级，第六级起都按第五级编号', [
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
  if (plainText(head).trim() === '') {
    if (ordinal > 0 && context.depth > 0) {
      reportAt(context, beginOf(item), 'markdown-number', '这一条没有自己的文字，编号没有印出来', [
        '在编号后面写上这一条的文字。',
      ])
    }
    return below
  }
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

/** Removes blanks at both ends, which would show as a ragged indent. */
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
