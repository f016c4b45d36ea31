import type { Inline } from '../../document/index.ts'
import type { FontKey } from '../fonts/index.ts'
import type { Run } from '../layout.ts'

/** A run of characters with the same meaning and typeface. */
export interface Span {
  readonly text: string
  readonly role: FontKey
  readonly kind: Run['kind']
  readonly evidence?: number
  readonly href?: string
  /** Equal for spans that a word processor keeps in one run. */
  readonly look: string
}

type Looks = Pick<Span, 'role' | 'kind' | 'href'>

/**
 * Flattens inlines to spans in reading order; the innermost emphasis determines the typeface, and a forced break is a line feed.
 * @param noted computed values with a note, which have runs of their own
 */
export function toSpans(
  inlines: readonly Inline[],
  role: FontKey,
  noted: ReadonlySet<number>,
): readonly Span[] {
  const spans: Span[] = []
  collect(inlines, { role, kind: 'text' }, spans, noted)
  return spans
}

function collect(inlines: readonly Inline[], looks: Looks, spans: Span[], noted: ReadonlySet<number>): void {
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
        push(spans, inline.value, looks)
        break
      case 'fact':
        push(spans, inline.value, looks, inline.evidence, noted.has(inline.evidence))
        break
      case 'missing':
        push(spans, inline.value, { ...looks, kind: 'missing' })
        break
      case 'break':
        push(spans, '\n', looks)
        break
      case 'strong':
        collect(inline.children, { ...looks, role: 'heiti' }, spans, noted)
        break
      case 'emphasis':
        collect(inline.children, { ...looks, role: 'kaiti' }, spans, noted)
        break
      case 'link':
        collect(inline.children, { ...looks, href: inline.href }, spans, noted)
        break
    }
  }
}

function push(spans: Span[], text: string, looks: Looks, evidence?: number, isNoted = false): void {
  if (text === '') return
  const look = `${looks.role} ${looks.kind} ${isNoted ? `note ${evidence}` : (looks.href ?? '')}`
  spans.push({ text, ...looks, look, ...(evidence !== undefined && { evidence }) })
}
