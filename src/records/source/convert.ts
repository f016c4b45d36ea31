import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
} from 'yaml'
import { type Diagnostic, type DiagnosticCode, diagnose, type Location } from '../../diagnostics/index.ts'
import { describeUnread } from './describe-unread.ts'
import { findUnread, type Stretch } from './find-unread.ts'
import { deepestNesting, largestExpansion } from './guard.ts'
import type { TreeEntry, TreeMap, TreeNode, TreeScalar } from './tree.ts'

/** A converted node and its number of nodes once aliases are expanded. */
interface Sized {
  readonly node: TreeNode
  readonly size: number
}

interface Context {
  readonly text: string
  readonly locate: (start: number, end: number) => Location
  readonly anchors: Map<string, Sized>
  readonly diagnostics: Diagnostic[]
  /** The number of nodes added by aliases so far. */
  expansion: number
  /** Codes already reported: excessive depth and expansion are reported once. */
  readonly reported: Set<DiagnosticCode>
  /** The ranges of keys, values and aliases, in order. */
  readonly read: Stretch[]
  /** The anchors that aliases refer to. */
  readonly named: Set<string>
}

/**
 * Turns a parsed document into a tree, and reports words of its text that are nowhere in the tree. `locate` maps offsets in the
 * parsed text to locations in the file.
 */
export function convertDocument(
  document: Document,
  text: string,
  locate: (start: number, end: number) => Location,
): { node: TreeNode | undefined; diagnostics: readonly Diagnostic[] } {
  const context: Context = {
    text,
    locate,
    anchors: new Map(),
    diagnostics: [],
    expansion: 0,
    reported: new Set(),
    read: [],
    named: new Set(),
  }
  const { contents } = document
  const node = contents ? convert(contents, context, 1).node : undefined
  const isBomb = context.reported.has('yaml-alias-bomb') || context.reported.has('yaml-too-deep')
  if (isBomb) return { node: undefined, diagnostics: context.diagnostics }
  const unread = findUnread(text, context.read, context.named).map((words) =>
    describeUnread(words, text, locate),
  )
  return { node, diagnostics: [...context.diagnostics, ...unread] }
}

function convert(node: Node | null, context: Context, depth: number, fallback?: Location): Sized {
  if (node === null) return { node: scalar('', true, fallback ?? context.locate(0, 0)), size: 1 }
  if (depth > deepestNesting) {
    tell(
      context,
      'yaml-too-deep',
      node,
      `层次超过${deepestNesting}层`,
      '台账用不到这么多层，检查缩进和括号。',
    )
    return { node: scalar('', true, placeOf(node, context)), size: 1 }
  }
  if (isAlias(node)) return resolveAlias(node, context)
  const sized = convertValue(node, context, depth)
  if ('anchor' in node && node.anchor) context.anchors.set(node.anchor, sized)
  return sized
}

function convertValue(node: Node, context: Context, depth: number): Sized {
  const location = placeOf(node, context)
  if (isMap(node)) return convertMap(node.items as Pair<Node, Node | null>[], location, context, depth)
  if (isSeq(node)) {
    const items = node.items.map((item) => convert(item as Node, context, depth + 1, location))
    return { node: { type: 'list', items: items.map((item) => item.node), location }, size: total(items) }
  }
  if (isScalar(node)) {
    noteRead(node, context)
    const plain = node.type === 'PLAIN' || node.type === undefined
    const text = typeof node.value === 'string' ? node.value : ''
    if (plain && (text === '~' || text === 'null')) {
      const message = `这里写的是“${text}”，在 YAML 里是空的意思，当作没有写`
      context.diagnostics.push(
        diagnose('yaml-null', message, location, ['没有就什么也不写；是文字的放进半角引号。']),
      )
    }
    return { node: scalar(text, plain, location), size: 1 }
  }
  return { node: scalar('', true, location), size: 1 }
}

function noteRead(node: Scalar | Alias, { read, text }: Context): void {
  // An empty value has a range too, which may come after a comment.
  const [start, end] = node.range ?? [0, 0]
  if (end === start) return
  // The indicator of a block scalar (`|2-`) may be followed by a comment.
  const mark =
    'type' in node && node.type.startsWith('BLOCK') ? /^[|>][-+\d]*/.exec(text.slice(start, start + 4)) : null
  if (!mark) {
    read.push({ start, end })
    return
  }
  const line = text.indexOf('\n', start)
  read.push({ start, end: start + mark[0].length })
  if (line >= 0 && line < end) read.push({ start: line, end })
}

const total = (parts: readonly Sized[]): number => parts.reduce((sum, { size }) => sum + size, 1)

function convertMap(
  pairs: readonly Pair<Node, Node | null>[],
  location: Location,
  context: Context,
  depth: number,
): Sized {
  const entries: TreeEntry[] = []
  const merged: TreeMap[] = []
  const parts: Sized[] = []
  for (const pair of pairs) {
    const key = convert(pair.key, context, depth + 1)
    const value = convert(pair.value, context, depth + 1, key.node.location)
    parts.push(key, value)
    if (key.node.type !== 'scalar') {
      context.diagnostics.push(
        diagnose('yaml-syntax', '字段名只能是一个词，这里是列表或分项', key.node.location, [
          '写成“字段: 值”。',
        ]),
      )
    } else if (key.node.text === '<<' && key.node.plain) {
      const maps = mapsOf(value.node)
      if (maps.length < (value.node.type === 'list' ? value.node.items.length : 1)) {
        const message = '“<<”后面只能是对前面内容的引用（*名称），这里写的读不进来'
        context.diagnostics.push(
          diagnose('yaml-syntax', message, value.node.location, ['改成“字段: 值”，或者删去这一行。']),
        )
      }
      for (const map of maps) merged.push(map)
    } else entries.push({ key: key.node, value: value.node })
  }
  return { node: { type: 'map', entries: addMerged(entries, merged), location }, size: total(parts) }
}

/** Resolves `<<: *base` or `<<: [*a, *b]`: adds those of their fields that the mapping lacks. */
function addMerged(entries: readonly TreeEntry[], merged: readonly TreeMap[]): readonly TreeEntry[] {
  if (merged.length === 0) return entries
  const names = new Set(entries.map(({ key }) => key.text))
  const added = merged
    .flatMap((map) => map.entries)
    .filter(({ key }) => !names.has(key.text) && names.add(key.text))
  return [...entries, ...added]
}

const mapsOf = (node: TreeNode): readonly TreeMap[] => {
  if (node.type === 'map') return [node]
  return node.type === 'list' ? node.items.filter((item) => item.type === 'map') : []
}

/** The node that an alias refers to. Anchors become known when their node ends, so that a node cannot contain itself. */
function resolveAlias(alias: Alias, context: Context): Sized {
  noteRead(alias, context)
  context.named.add(alias.source)
  const target = context.anchors.get(alias.source)
  if (!target) {
    const message = `星号“*”开头的是引用，但前面没有叫“&${alias.source}”的内容`
    const hint = '如果就是文字，把整个值放进半角引号："…"。'
    context.diagnostics.push(diagnose('yaml-alias', message, placeOf(alias, context), [hint]))
    return { node: scalar(`*${alias.source}`, false, placeOf(alias, context)), size: 1 }
  }
  context.expansion += target.size
  if (context.expansion > largestExpansion) {
    const message = `引用（*）展开后超过${largestExpansion}项，像是恶意文件，不再读下去`
    tell(context, 'yaml-alias-bomb', alias, message, '把引用改成直接写出的内容。')
  }
  return target
}

function tell(context: Context, code: DiagnosticCode, node: Node, message: string, hint: string): void {
  if (context.reported.has(code)) return
  context.reported.add(code)
  context.diagnostics.push(diagnose(code, message, placeOf(node, context), [hint]))
}

const placeOf = (node: Node, context: Context): Location =>
  context.locate(node.range?.[0] ?? 0, node.range?.[1] ?? node.range?.[0] ?? 0)

const scalar = (text: string, plain: boolean, location: Location): TreeScalar => ({
  type: 'scalar',
  text,
  plain,
  location,
})
