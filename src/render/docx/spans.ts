import type { FactNote, Inline } from '../../document/index.ts'

/** How a span differs from its paragraph: the character style that carries it. */
export type SpanRole = 'strong' | 'emphasis' | 'missing'

/** A run of characters with the same formatting, or a forced line break (`text` is then a line feed). */
export interface Span {
  readonly text: string
  /** Code-unit offset into the plain text of the inlines. */
  readonly start: number
  readonly role?: SpanRole
  readonly href?: string
  /** The note on the number that it belongs to. */
  readonly note?: FactNote
  /** Additional tracking in twips, and that for LibreOffice if it is another. */
  readonly extra?: number
  readonly libreOffice?: number
  /** The width of glyphs in LibreOffice, in per cent. */
  readonly scale?: number
  /** For a line break: whether it is for LibreOffice alone. */
  readonly libreOfficeOnly?: true
}

/** A range to be spaced, by code-unit offsets. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly extra: number
  readonly libreOffice?: number
  readonly scale?: number
}

type Looks = Pick<Span, 'role' | 'href' | 'note'>

/**
 * Flattens inlines to spans, joining adjacent ones with the same formatting; the innermost emphasis wins. A number with a note is
 * a span of its own that links to its row in the table of sources.
 */
export function toSpans(inlines: readonly Inline[], notes: ReadonlyMap<number, FactNote>): readonly Span[] {
  const spans: Span[] = []
  let offset = 0
  const add = (text: string, looks: Looks): void => {
    const last = spans.at(-1)
    if (last && text !== '\n' && last.text !== '\n' && isAlike(last, looks)) {
      spans[spans.length - 1] = { ...last, text: last.text + text }
    } else if (text !== '') {
      spans.push({ text, start: offset, ...looks })
    }
    offset += text.length
  }
  const addLines = (text: string, looks: Looks): void => {
    for (const piece of text.split(/(\n)/)) add(piece, looks)
  }
  const walk = (children: readonly Inline[], looks: Looks): void => {
    for (const inline of children) {
      switch (inline.type) {
        case 'text':
          addLines(inline.value, looks)
          break
        case 'fact': {
          const note = notes.get(inline.evidence)
          addLines(inline.value, note ? { ...looks, href: `#${note.row}`, note } : looks)
          break
        }
        case 'missing':
          addLines(inline.value, { ...looks, role: 'missing' })
          break
        case 'break':
          add('\n', looks)
          break
        case 'strong':
        case 'emphasis':
          walk(inline.children, { ...looks, role: inline.type })
          break
        case 'link':
          walk(inline.children, { ...looks, href: inline.href })
          break
      }
    }
  }
  walk(inlines, {})
  return spans
}

const isAlike = (a: Looks, b: Looks): boolean => a.role === b.role && a.href === b.href && a.note === b.note

/** Splits spans so that one begins at each of the offsets, which must be ascending. */
function splitSpans(spans: readonly Span[], offsets: readonly number[]): readonly Span[] {
  let next = 0
  return spans.flatMap((span) => {
    const end = span.start + span.text.length
    const cuts = [span.start]
    for (; next < offsets.length && (offsets[next] ?? end) < end; next++) {
      const offset = offsets[next] ?? end
      if (offset > (cuts.at(-1) ?? end)) cuts.push(offset)
    }
    return cuts.map((from, index) => {
      const to = cuts[index + 1] ?? end
      return { ...span, start: from, text: span.text.slice(from - span.start, to - span.start) }
    })
  })
}

/** Inserts a line break at each of the offsets, which must be ascending. */
export function breakSpans(
  spans: readonly Span[],
  offsets: readonly number[],
  kind: Pick<Span, 'libreOfficeOnly'> = {},
): readonly Span[] {
  if (offsets.length === 0) return spans
  const starts = new Set(offsets)
  return splitSpans(spans, offsets).flatMap((span, index, all) =>
    index > 0 && starts.has(span.start) && span.text !== '\n' && all[index - 1]?.text !== '\n'
      ? [{ text: '\n', start: span.start, ...kind }, span]
      : [span],
  )
}

/** Applies the additional tracking of each range; ranges must be ascending. */
export function spaceSpans(spans: readonly Span[], stretches: readonly Stretch[]): readonly Span[] {
  if (stretches.length === 0) return spans
  const edges = stretches.flatMap(({ from, to }) => [from, to])
  let at = 0
  return splitSpans(spans, edges).map((span) => {
    while (at < stretches.length && (stretches[at]?.to ?? 0) <= span.start) at++
    const stretch = stretches[at]
    if (!stretch || span.start < stretch.from) return span
    const { extra, libreOffice, scale } = stretch
    return {
      ...span,
      extra,
      ...(libreOffice !== undefined && libreOffice !== extra && { libreOffice }),
      ...(scale !== undefined && { scale }),
    }
  })
}
