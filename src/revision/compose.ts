import type { Inline } from '../document/index.ts'
import { holesOf, type Leaf, type Mark } from './leaf.ts'
import type { Segment, ValueSegment } from './segment.ts'

/** Segments as inlines, values taken from the paragraph that they were written for. A value that it does not have is told by `lost`. */
export function compose(
  segments: readonly Segment[],
  leaves: readonly Leaf[],
  lost: (segment: ValueSegment) => void = () => undefined,
): readonly Inline[] {
  const holes = holesOf(leaves)
  return segments.flatMap((segment) => {
    if (segment.type === 'text') return marked(segment.mark, textInlines(segment.text))
    const found = valueInlines(segment, holes[segment.n - 1]?.leaves ?? [])
    if (found.length === 0) lost(segment)
    return marked(segment.mark, found)
  })
}

function valueInlines({ part }: ValueSegment, leaves: readonly Leaf[]): readonly Inline[] {
  const wanted = part === undefined ? leaves : leaves.filter(({ fact }) => fact).slice(part - 1, part)
  return wanted.flatMap(({ inline }) => inline ?? [])
}

function marked(mark: Mark, children: readonly Inline[]): readonly Inline[] {
  return mark === 'plain' || children.length === 0 ? children : [{ type: mark, children }]
}

const textInlines = (text: string): readonly Inline[] =>
  text
    .split('\n')
    .flatMap((line, at): readonly Inline[] => [
      ...(at > 0 ? [{ type: 'break' } as const] : []),
      ...(line === '' ? [] : [{ type: 'text', value: line } as const]),
    ])
