import type { Segment } from './segment.ts'

const marks = { strong: '**', emphasis: '*', plain: '' } as const

/** Segments as Markdown for the director's own file; what is typed can never turn into syntax. */
export const toMarkdown = (segments: readonly Segment[]): string =>
  segments
    .map((segment) => {
      const text = escapeMarkdown(segment.type === 'text' ? segment.text : segment.said)
      return marks[segment.mark] + text + marks[segment.mark]
    })
    .join('')

/** Text with a backslash before what Markdown would read as a sign; a new line within a paragraph is a forced one. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>~|&]/g, '\\$&')
    .split('\n')
    .map((line) =>
      line.trim().replace(/^(?:#{1,6}(?=\s|$)|[-+=](?=\s|$|[-=])|\d{1,9}(?=[.)](?:\s|$)))/, escapeStart),
    )
    .join('\\\n')

/** A number is kept from starting a list by its point, which follows it. */
const escapeStart = (start: string): string => (/^\d/.test(start) ? `${start}\\` : `\\${start}`)
