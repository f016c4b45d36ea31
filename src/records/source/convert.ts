import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml'
import { type Diagnostic, type DiagnosticCode, diagnose, type Location } from '../../diagnostics/index.ts'
import { deepestNesting, largestExpansion } from './guard.ts'
import type { TreeEntry, TreeMap, TreeNode, TreeScalar } from './tree.ts'

/** A converted node and how many nodes it has when aliases are written out. */
interface Sized {
  readonly node: TreeNode
  readonly size: number
}

interface Context {
  readonly locate: (start: number, end: number) => Location
  readonly anchors: Map<string, Sized>
  readonly diagnostics: Diagnostic[]
  /** Nodes that aliases have added so far. */
  expansion: number
  /** Depth and expansion are told once. */
  readonly told: Set<DiagnosticCode>
}

/** Turns a parsed document into a tree. `locate` maps offsets of the parsed text to places of the file. */
export function convertDocument(
  document: Document,
  locate: (start: number, end: number) => Location,
): { node: TreeNode | undefined; diagnostics: readonly Diagnostic[] } {
  const context: Context = { locate, anchors: new Map(), diagnostics: [], expansion: 0, told: new Set() }
  const contents = document.contents
  if (!contents) return { node: undefined, diagnostics: [] }
  const { node } = convert(contents, context, 1)
  const isBomb = context.told.has('yaml-alias-bomb') || context.told.has('yaml-too-deep')
  return { node: isBomb ? undefined : node, diagnostics: context.diagnostics }
}

function convert(node: Node | null, context: Context, depth: number, fallback?: Location): Sized {
  if (node === null) return { node: scalar('', true, fallback ?? context.locate(0, 0)), size: 1 }
  if (depth > deepestNesting) {
    tell(context, 'yaml-too-deep', node, `层次超过${deepestNesting}层`, '台账用不到这么多层，检查缩进和括号')
    return { node: scalar('', true, placeOf(node, context)), size: 1 }
  }
  if (isAlias(node)) return resolveAlias(node, context)
  reportTag(node, context)
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
    const plain = node.type === 'PLAIN' || node.type === undefined
    return { node: scalar(typeof node.value === 'string' ? node.value : '', plain, location), size: 1 }
  }
  return { node: scalar('', true, location), size: 1 }
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
          '写成“字段: 值”',
        ]),
      )
    } else if (key.node.text === '<<' && key.node.plain)
      for (const map of mapsOf(value.node)) merged.push(map)
    else entries.push({ key: key.node, value: value.node })
  }
  return { node: { type: 'map', entries: addMerged(entries, merged), location }, size: total(parts) }
}

/** `<<: *base` or `<<: [*a, *b]`: their fields where the map has none of the same name. */
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

/** The node that an alias names; anchors become known when their node ends, so a node cannot hold itself. */
function resolveAlias(alias: Alias, context: Context): Sized {
  const target = context.anchors.get(alias.source)
  if (!target) {
    const message = `星号“*”开头的是引用，但前面没有叫“&${alias.source}”的内容`
    const hint = '如果就是文字，把整个值放进半角引号："…"'
    context.diagnostics.push(diagnose('yaml-alias', message, placeOf(alias, context), [hint]))
    return { node: scalar(`*${alias.source}`, false, placeOf(alias, context)), size: 1 }
  }
  context.expansion += target.size
  if (context.expansion > largestExpansion) {
    const message = `引用（*）展开后超过${largestExpansion}项，像是恶意文件，不再读下去`
    tell(context, 'yaml-alias-bomb', alias, message, '把引用改成直接写出的内容')
  }
  return target
}

/** A tag that is not YAML's own: `!注意安全` was meant as text. */
function reportTag(node: Node, context: Context): void {
  const tag = 'tag' in node ? node.tag : undefined
  if (!tag || tag === '!' || tag.startsWith('tag:yaml.org,2002:')) return
  const message = `“${tag}”以感叹号开头，YAML 会把它当成标签，不会留在文字里`
  context.diagnostics.push(
    diagnose('yaml-tag', message, placeOf(node, context), ['把整个值放进半角引号："…"']),
  )
}

function tell(context: Context, code: DiagnosticCode, node: Node, message: string, hint: string): void {
  if (context.told.has(code)) return
  context.told.add(code)
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
