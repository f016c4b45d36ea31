import type { Association, Definition, Emphasis, Link, PhrasingContent } from 'mdast'
import { type Inline, type MarkdownInsert, plainText, tokenPattern } from '../document/index.ts'
import { beginText, type Context, reportAt } from './context.ts'
import { parseBounded } from './parse-bounded.ts'
import { reportUnprinted } from './report-unprinted.ts'

/**
 * Joins the lines of a paragraph: without a space in Chinese, with one between two Latin words. Markdown's own rule (always a
 * space) would leave gaps in Chinese text.
 */
export function joinLines(text: string): string {
  return text.replace(lineBreak, (found: string, offset: number, whole: string) =>
    isLatin(whole.charAt(offset - 1)) && isLatin(nextWord(whole, offset + found.length)) ? ' ' : '',
  )
}

/**
 * The lookbehind makes the engine try a run of blanks only from its beginning: a text may have very many that are not followed by
 * a line break.
 */
const lineBreak = /(?:(?<![ \t])[ \t]+)?\n[ \t]*/g

const isLatin = (character: string): boolean => /^[\u0021-\u024F]$/.test(character)

/** The first character from an offset that is not white space. */
function nextWord(text: string, from: number): string {
  let at = from
  while (/^\s$/.test(text.charAt(at))) at += 1
  return text.charAt(at)
}

/** Converts running text of Markdown to inlines, replacing tokens by what they stand for. */
export function toInlines(nodes: readonly PhrasingContent[], context: Context): readonly Inline[] {
  return nodes.flatMap((node) => toInline(node, context))
}

function toInline(node: PhrasingContent, context: Context): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return splice(joinLines(node.value), context)
    case 'strong':
      return [{ type: 'strong', children: toInlines(node.children, context) }]
    case 'emphasis':
      return isProduct(node, context)
        ? [star, ...toInlines(node.children, context), star]
        : [{ type: 'emphasis', children: toInlines(node.children, context) }]
    case 'break':
      return [{ type: 'break' }]
    case 'link':
      return toLink(node, node, context)
    case 'linkReference': {
      const definition = context.references.definitions.get(node.identifier)
      return definition ? toLink(node, definition, context) : toInlines(node.children, context)
    }
    case 'inlineCode':
      return splice(node.value, context)
    case 'html':
      reportAt(
        context,
        node,
        'markdown-html',
        `这里有 HTML 标记 ${asText(node.value, context)}，公文里没有这种东西，已按普通文字印出`,
        ['去掉尖括号标记；加粗用 **文字**，换行用行尾两个空格。'],
      )
      return splice(node.value, context)
    case 'delete':
      reportAt(context, node, 'markdown-unsupported', '公文里没有删除线，~~ 之间的文字已照常印出', [
        '删去 ~~ 记号。',
      ])
      return toInlines(node.children, context)
    case 'image':
    case 'imageReference':
      reportAt(
        context,
        node,
        'markdown-unsupported',
        `这里不能放图片，已印出图片说明“${asText(node.alt ?? '', context)}”${titleOf(node, context)}`,
        ['去掉这张图片，或把它列进照片附件。'],
      )
      return splice(node.alt ?? '', context)
    case 'footnoteReference':
      return splice(`（${noteName(node)}）`, context)
  }
}

/** The note on the title of a picture, which documents do not print; empty if it has none. */
function titleOf(
  node: Extract<PhrasingContent, { type: 'image' | 'imageReference' }>,
  context: Context,
): string {
  const { title } =
    node.type === 'image' ? node : (context.references.definitions.get(node.identifier) ?? { title: '' })
  return title ? `，引号里的“${asText(title, context)}”没有印出来` : ''
}

/** The name of a footnote, in references and at the note itself: 注1. */
export const noteName = ({ label, identifier }: Association): string => `注${label ?? identifier}`

const star: Inline = { type: 'text', value: '*' }

/** Whether stars are multiplication signs, as in 灯管*10、开关*5 and 60*40*75厘米, rather than emphasis. */
function isProduct({ position }: Emphasis, { typed }: Context): boolean {
  const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
  return (
    typed[from] === '*' &&
    /[\p{L}\p{N}）)%℃]$/u.test(typed.slice(Math.max(0, from - 2), from)) &&
    /\d/.test(typed[from + 1] ?? '') &&
    /\d/.test(typed[to] ?? '')
  )
}

/** Converts a link, and reports what of it cannot be printed. */
function toLink(
  node: Link | Extract<PhrasingContent, { type: 'linkReference' }>,
  { url, title }: Link | Definition,
  context: Context,
): readonly Inline[] {
  const children = toInlines(node.children, context)
  const href = asText(url, context)
  const text = plainText(children)
  if (title) {
    reportAt(
      context,
      node,
      'markdown-unsupported',
      `链接“${text}”的说明“${asText(title, context)}”没有印出来`,
      ['把说明写进正文。'],
    )
  }
  if (!href.endsWith(text) || text === '') {
    reportAt(
      context,
      node,
      'markdown-link-address',
      `链接“${text}”的地址 ${href} 不印在纸上，只有在电脑上点才打得开`,
      ['纸上也要有地址的，把它写进正文。'],
    )
  }
  return [{ type: 'link', href, children }]
}

/** Converts text with tokens to inlines; the text around tokens remains text. */
function splice(text: string, context: Context): readonly Inline[] {
  const inlines: Inline[] = []
  let from = 0
  for (const match of text.matchAll(tokenPattern)) {
    if (match.index > from) inlines.push({ type: 'text', value: text.slice(from, match.index) })
    inlines.push(...inlinesOf(Number(match[1]), context))
    from = match.index + match[0].length
  }
  if (from < text.length) inlines.push({ type: 'text', value: text.slice(from) })
  return inlines
}

function inlinesOf(index: number, context: Context): readonly Inline[] {
  const insert = context.inserts[index]
  switch (insert?.kind) {
    case 'inline':
      return insert.inlines.map((inline) => markInsert(inline, index))
    case 'markdown':
      return narrativeInText(insert, context)
    case 'blocks':
      reportAt(context, {}, 'markdown-block-in-text', '表格、落款等整块内容夹在了一段文字中间，已略去', [
        '让这个 {{…}} 单独占一行，前后各空一行。',
      ])
      return []
    case undefined:
      return []
  }
}

/** Marks an inline as a template's value, to distinguish it from what the author typed. */
const markInsert = (inline: Inline, insert: number): Inline =>
  inline.type === 'text' || inline.type === 'fact' || inline.type === 'missing'
    ? { ...inline, insert }
    : inline

/** Inserts a narrative within a paragraph: it is merged into the text if it is a single paragraph. */
function narrativeInText(insert: MarkdownInsert, context: Context): readonly Inline[] {
  const own = { file: insert.file, positioned: true, report: context.report }
  const tree = parseBounded(insert.text, own)
  const [first, ...more] = tree?.children ?? []
  if (first === undefined) return []
  if (tree && first.type === 'paragraph' && more.length === 0) {
    const inner: Context = {
      ...context,
      ...beginText(tree, insert.text),
      ...own,
    }
    const inlines = toInlines(first.children, inner)
    reportUnprinted(tree, [{ type: 'paragraph', style: 'body', inlines }], inner)
    return inlines
  }
  reportAt(context, {}, 'markdown-block-in-text', `${insert.file} 不止一段，却夹在了一段文字中间，已略去`, [
    '让 {{narrative …}} 单独占一行，或把这个文件写成一段。',
  ])
  return []
}

/** Replaces tokens by plain characters, for places without inlines (a link's address). */
const asText = (text: string, context: Context): string => plainText(splice(text, context))
