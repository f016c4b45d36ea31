import { type Inline, plainText } from '../document/index.ts'
import type { Rewritten } from './rewritten.ts'

/** Converts the joined text of inlines, leaving every character in the inline of its source. */
export function convertInlines(
  inlines: readonly Inline[],
  convert: (text: string, borders: readonly number[]) => Rewritten,
): readonly Inline[] {
  const text = plainText(inlines)
  if (text === '') return inlines
  const borders = bordersOf(inlines, 0)
  const made = convert(text, borders)
  const ends = [...borders.slice(1), text.length]
  let leaf = 0
  let at = 0
  const next = (): string => {
    const end = ends[leaf++] ?? text.length
    const from = at
    while (at < made.text.length && (made.origins[at] ?? 0) < end) at++
    return made.text.slice(from, at)
  }
  const rebuild = (inline: Inline): Inline => {
    switch (inline.type) {
      case 'text':
      case 'fact':
      case 'missing':
        return { ...inline, value: next() }
      case 'break':
        next()
        return inline
      case 'strong':
      case 'emphasis':
      case 'link':
        return { ...inline, children: inline.children.map(rebuild) }
    }
  }
  return inlines.map(rebuild)
}

/** The offset in the joined text of each inline without children. */
function bordersOf(inlines: readonly Inline[], start: number): readonly number[] {
  let at = start
  return inlines.flatMap((inline) => {
    const from = at
    at += plainText([inline]).length
    return 'children' in inline ? bordersOf(inline.children, from) : [from]
  })
}
