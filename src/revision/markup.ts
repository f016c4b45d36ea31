import type { Mark } from './leaf.ts'
import { joinSegments, type Segment } from './segment.ts'

const marks: Readonly<Record<Mark, string>> = { strong: '**', emphasis: '*', plain: '' }

const escapeText = (text: string): string => text.replace(/[\\*]/g, '\\$&').replaceAll('{{', '\\{\\{')
const escapeValue = (text: string): string => text.replace(/[\\}]/g, '\\$&')

/**
 * Writes segments as in overrides: `**黑体**`, `*楷体*`, values as `{{1}}`, or with their text as `{{1:80余次}}`; a backslash precedes
 * what is literal.
 */
export function writeMarkup(segments: readonly Segment[], values: 'said' | 'bare'): string {
  let written = ''
  let open: Mark = 'plain'
  for (const segment of segments) {
    if (segment.mark !== open) {
      written += marks[open] + marks[segment.mark]
      open = segment.mark
    }
    if (segment.type === 'text') written += escapeText(segment.text)
    else {
      const name = segment.part === undefined ? String(segment.n) : `${segment.n}.${segment.part}`
      written += values === 'said' ? `{{${name}:${escapeValue(segment.said)}}}` : `{{${name}}}`
    }
  }
  return written + marks[open]
}

const token = /\\(.)|\{\{(\d{1,4})(?:\.(\d{1,4}))?(?::((?:\\.|[^\\}])*))?\}\}|(\*+)|([^\\*{]+|[\s\S])/gsu

/** The mark after some stars, which first close what is open. */
function starred(mark: Mark, stars: number): Mark {
  let now = mark
  for (let left = stars; left > 0; ) {
    const width = now === 'emphasis' || (now === 'plain' && left === 1) ? 1 : 2
    now = now !== 'plain' ? 'plain' : width === 2 ? 'strong' : 'emphasis'
    left -= width
  }
  return now
}

/** Parses what {@link writeMarkup} wrote. It cannot fail: anything that is not markup is plain text. */
export function parseMarkup(text: string): readonly Segment[] {
  const segments: Segment[] = []
  let mark: Mark = 'plain'
  for (const [, escaped, n, part, said = '', star, plain] of text.matchAll(token)) {
    if (n !== undefined) {
      segments.push({
        type: 'value',
        n: Number(n),
        ...(part !== undefined && { part: Number(part) }),
        said: said.replace(/\\(.)/gsu, '$1'),
        mark,
      })
    } else if (star !== undefined) {
      mark = starred(mark, star.length)
    } else segments.push({ type: 'text', text: escaped ?? plain ?? '', mark })
  }
  return joinSegments(segments)
}
