import type { Line, StyleName } from '../../typesetting/index.ts'
import type { PdfElement, PdfFile } from './pdf-file.ts'
import type { Placer } from './placer.ts'

/** In a block with a heading, lines in these styles are the heading; its other lines (附件1, the subtitle) are paragraphs. */
const headingStyles: ReadonlySet<StyleName> = new Set<StyleName>([
  'title',
  'annexTitle',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'heading5',
])

/** Blocks in these styles consist of several paragraphs. */
const severalParagraphs: ReadonlySet<StyleName> = new Set<StyleName>(['signature', 'annexNote', 'imprint'])

/**
 * Places the lines of a title, heading, paragraph, signature or annex: one element for each run of lines in one style. A
 * signature's name and date are two paragraphs in one style, and so are the names of annexes.
 *
 * @param depth 1 to 6 if the block has a heading, else 0
 */
export function paragraphPlacer(file: PdfFile, root: PdfElement, depth: number): Placer {
  let previous: Line | undefined
  let element: PdfElement | undefined
  return (line) => {
    if (!element || !previous || startsParagraph(previous, line)) {
      element = file.struct(depth > 0 && headingStyles.has(line.style) ? `H${depth}` : 'P')
      root.add(element)
    }
    previous = line
    return element
  }
}

function startsParagraph(previous: Line, line: Line): boolean {
  if (line === previous) return false
  return line.style !== previous.style || (severalParagraphs.has(line.style) && !previous.continued)
}
