import type { Nodes, Root } from 'mdast'
import { type Block, type Inline, textStretches, tokenPattern } from '../document/index.ts'
import { nodesOf } from './nodes.ts'

/** A range of a text, in code units. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

const letters = /[\p{L}\p{N}]/gu
/** Words, and values of a template among them. */
const typed = /(?:\uE000\d+\uE001|[\p{L}\p{N}])(?:.*(?:\uE001|[\p{L}\p{N}]))?/gu

/**
 * Compares a text with the blocks made from it: returns the ranges whose letters and digits are not in the blocks, are not
 * covered by `reported`, and are not syntax either (numbers of a list, names of references).
 */
export function findUnprinted(
  tree: Root,
  markdown: string,
  blocks: readonly Block[],
  reported: readonly Stretch[],
): readonly Stretch[] {
  const printed = countLetters(blocks)
  const read: Stretch[] = [...reported]
  const lost: Stretch[] = []
  for (const node of nodesOf(tree)) {
    const place = placeOf(node)
    if (!place) continue
    read.push(...marksOf(node, place))
    const text = textOf(node)
    if (text === undefined) continue
    read.push(place)
    if (!takeLetters(text, printed)) lost.push(place)
  }
  return [...lost, ...unread(markdown, read)].sort((a, b) => a.from - b.from)
}

/** How often each letter and digit typed by a person was printed. */
function countLetters(blocks: readonly Block[]): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if ('children' in inline) count(inline.children)
      else if (inline.type === 'text' && inline.insert === undefined)
        for (const [letter] of inline.value.matchAll(letters))
          counts.set(letter, (counts.get(letter) ?? 0) + 1)
    }
  }
  for (const { inlines } of textStretches(blocks)) count(inlines)
  return counts
}

/** Removes the letters of a text from those printed; false if there are too few. */
function takeLetters(text: string, printed: Map<string, number>): boolean {
  let enough = true
  for (const [letter] of text.replace(tokenPattern, '').matchAll(letters)) {
    const left = printed.get(letter) ?? 0
    if (left > 0) printed.set(letter, left - 1)
    else enough = false
  }
  return enough
}

/** A node's own text, if it has any. */
function textOf(node: Nodes): string | undefined {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      return node.value
    case 'code':
      return [node.lang, node.meta, node.value].join(' ')
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'footnoteReference':
      return node.label ?? node.identifier
    default:
      return undefined
  }
}

/** The ranges of a node with letters that are not text: the number of an item, the name of a reference or note. */
function marksOf(node: Nodes, { from, to }: Stretch): readonly Stretch[] {
  switch (node.type) {
    case 'listItem':
    case 'footnoteDefinition':
      return [{ from, to: placeOf(node.children[0])?.from ?? to }]
    case 'linkReference':
      return [{ from: placeOf(node.children.at(-1))?.to ?? from, to }]
    default:
      return []
  }
}

function placeOf(node: Nodes | undefined): Stretch | undefined {
  const [from, to] = [node?.position?.start.offset, node?.position?.end.offset]
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** The ranges with letters that nothing has read. */
function unread(markdown: string, read: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = []
  let at = 0
  const look = (to: number): void => {
    for (const match of markdown.slice(at, to).matchAll(typed)) {
      const from = at + match.index
      found.push({ from, to: from + match[0].length })
    }
  }
  for (const { from, to } of [...read].sort((a, b) => a.from - b.from)) {
    if (from > at) look(from)
    at = Math.max(at, to)
  }
  look(markdown.length)
  return found
}
