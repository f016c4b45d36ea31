import { diagnose, type Location } from '../../diagnostics/index.ts'
import type { ReadContext } from '../reading/context.ts'
import { isEmpty, type TreeEntry, type TreeMap, type TreeNode, type TreeScalar } from '../source/tree.ts'
import type { Outline, OutlineEntry, OutlineSetting, OutlineWords } from './outline.ts'

export const outlineKeys: ReadonlySet<string> = new Set(['outline', '提纲'])

const textKeys: ReadonlySet<string> = new Set(['text', '文字'])
const narrativeKeys: ReadonlySet<string> = new Set(['narrative', '自写'])
const contentKeys: ReadonlySet<string> = new Set(['content', '内容'])
const onlyKeys: ReadonlySet<string> = new Set(['only', '只写'])

/** The keys of an outline. */
export const outlineWords: ReadonlySet<string> = new Set(
  [outlineKeys, textKeys, narrativeKeys, contentKeys, onlyKeys].flatMap((keys) => [...keys]),
)

/** How deep chapters may contain chapters: headings have five levels below the title. */
const deepest = 4

/**
 * Reads the outline of a document:
 *
 *     outline:
 *       - 立足本职，服务一线:
 *           - 日常维修: {标题: 做好维修, 只写: {not-action: 保养}}
 *           - 用品分发
 *           - 文字: 后勤人员……
 *       - 自写: summary/closing
 */
export function readOutline(node: TreeNode, context: ReadContext): Outline | undefined {
  if (node.type !== 'list') {
    wrong(node.location, context)
    return undefined
  }
  return { entries: entriesOf(node.items, context, 1), location: node.location }
}

function wrong(location: Location, context: ReadContext): void {
  context.report(
    diagnose('wrong-type', '提纲（outline）里这一条写得不对', location, [
      '一行一条，前面写“- ”：片段的名称（- 日常维修）、标题和它下面的各条（- 做好维修: [日常维修, 修缮工程]）、自己的话（- 文字: ……）。',
    ]),
  )
}

const entriesOf = (
  nodes: readonly TreeNode[],
  context: ReadContext,
  depth: number,
): readonly OutlineEntry[] =>
  nodes.flatMap((node) => {
    if (isEmpty(node)) return []
    const entry = entryOf(node, context, depth)
    if (!entry) wrong(node.location, context)
    return entry ? [entry] : []
  })

function entryOf(node: TreeNode, context: ReadContext, depth: number): OutlineEntry | undefined {
  if (node.type === 'scalar') return { type: 'section', name: wordsOf(node), settings: [], only: [] }
  if (node.type !== 'map' || node.entries.length !== 1) return undefined
  const [{ key, value }] = node.entries as readonly [TreeEntry]
  const name = key.text.trim()
  if (textKeys.has(name)) return value.type === 'scalar' ? { type: 'text', words: wordsOf(value) } : undefined
  if (narrativeKeys.has(name))
    return value.type === 'scalar' ? { type: 'narrative', slot: wordsOf(value) } : undefined
  if (isEmpty(value)) return { type: 'section', name: wordsOf(key), settings: [], only: [] }
  if (value.type === 'scalar') return undefined
  const content = value.type === 'list' ? value : entryNamed(value, contentKeys)?.value
  return content === undefined
    ? sectionOf(key, value as TreeMap, context)
    : chapterOf(key, value, content, context, depth)
}

function chapterOf(
  key: TreeScalar,
  value: TreeNode,
  content: TreeNode,
  context: ReadContext,
  depth: number,
): OutlineEntry | undefined {
  if (content.type !== 'list' || depth > deepest) return undefined
  const options = value.type === 'map' ? value.entries.filter(({ value: node }) => node !== content) : []
  return {
    type: 'chapter',
    heading: wordsOf(key),
    settings: options.flatMap((entry) => settingOf(entry, context)),
    entries: entriesOf(content.items, context, depth + 1),
  }
}

function sectionOf(key: TreeScalar, value: TreeMap, context: ReadContext): OutlineEntry {
  const only = entryNamed(value, onlyKeys)
  if (only && only.value.type !== 'map') wrong(only.value.location, context)
  return {
    type: 'section',
    name: wordsOf(key),
    settings: value.entries.filter((entry) => entry !== only).flatMap((entry) => settingOf(entry, context)),
    only: only?.value.type === 'map' ? only.value.entries.flatMap((entry) => settingOf(entry, context)) : [],
  }
}

const entryNamed = (map: TreeMap, names: ReadonlySet<string>): TreeEntry | undefined =>
  map.entries.find(({ key }) => names.has(key.text.trim()))

const wordsOf = ({ text, location }: TreeScalar): OutlineWords => ({ text: text.trim(), location })

/** A setting; a list is joined with 、. */
function settingOf({ key, value }: TreeEntry, context: ReadContext): readonly OutlineSetting[] {
  const text = plainText(value)
  if (text === undefined) wrong(value.location, context)
  return text === undefined ? [] : [{ key: key.text.trim(), value: text, location: key.location }]
}

/** The text of a value; a list is joined with 、. Undefined for anything deeper. */
export function plainText(node: TreeNode): string | undefined {
  if (node.type === 'scalar') return node.text.trim()
  if (node.type !== 'list') return undefined
  const items = node.items.flatMap((item) => (item.type === 'scalar' ? [item.text.trim()] : []))
  return items.length === node.items.length ? items.join('、') : undefined
}
