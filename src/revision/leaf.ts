import { type Inline, plainText } from '../document/index.ts'

/** The typeface of a piece of text: 黑体, 楷体, or plain. */
export type Mark = 'strong' | 'emphasis' | 'plain'

/** A piece of a paragraph from one source: typed by a person, or part of one value of the template. */
export interface Leaf {
  readonly text: string
  readonly mark: Mark
  /** The value that it is part of; leaves of one value are adjacent. Absent for what a person typed. */
  readonly insert?: number
  /** Whether it is a worded number or the placeholder of a missing one, rather than a name or other text from a record. */
  readonly fact: boolean
  /** The index of a number's evidence in the document. */
  readonly evidence?: number
  /** The inline itself, without its marks; absent if only the text is known. */
  readonly inline?: Inline
}

/**
 * Flattens inlines to leaves; the innermost mark wins. A link counts as a value of its own, so that it survives changes to the
 * text around it.
 */
export function leavesOf(inlines: readonly Inline[]): readonly Leaf[] {
  const leaves: Leaf[] = []
  let links = 0
  const walk = (children: readonly Inline[], mark: Mark): void => {
    for (const inline of children) {
      switch (inline.type) {
        case 'strong':
        case 'emphasis':
          walk(inline.children, inline.type)
          break
        case 'link':
          links += 1
          leaves.push({ text: plainText([inline]), mark, insert: -links, fact: false, inline })
          break
        case 'break':
          leaves.push({ text: '\n', mark, fact: false, inline })
          break
        case 'text':
        case 'missing':
        case 'fact':
          leaves.push({
            text: inline.value,
            mark,
            fact: inline.type !== 'text',
            ...(inline.insert !== undefined && { insert: inline.insert }),
            ...(inline.type === 'fact' && { evidence: inline.evidence }),
            inline,
          })
      }
    }
  }
  walk(inlines, 'plain')
  return leaves
}

/** The characters of leaves. */
export const textOfLeaves = (leaves: readonly Leaf[]): string => leaves.map(({ text }) => text).join('')

/** A value in a paragraph: adjacent leaves of one insert. */
export interface Hole {
  /** Its number within the paragraph, from 1: `{{1}}`. */
  readonly n: number
  readonly leaves: readonly Leaf[]
  /** The index of its first leaf in the paragraph. */
  readonly first: number
  /** The code-unit offset into the paragraph's text. */
  readonly start: number
}

/** The values of a paragraph, in order. */
export function holesOf(leaves: readonly Leaf[]): readonly Hole[] {
  const holes: { n: number; leaves: Leaf[]; first: number; start: number }[] = []
  let offset = 0
  let last: number | undefined
  for (const [index, leaf] of leaves.entries()) {
    if (leaf.insert !== undefined) {
      const open = leaf.insert === last ? holes.at(-1) : undefined
      if (open) open.leaves.push(leaf)
      else holes.push({ n: holes.length + 1, leaves: [leaf], first: index, start: offset })
    }
    last = leaf.insert
    offset += leaf.text.length
  }
  return holes
}
