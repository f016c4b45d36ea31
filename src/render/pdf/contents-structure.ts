import type { Line } from '../../typesetting/index.ts'
import type { PdfElement, PdfFile } from './pdf-file.ts'
import type { Placer } from './placer.ts'

/**
 * Creates the elements of the contents page: its title, then an entry for each group of continuing lines (ISO 32000-1, 14.8.4.2).
 */
export function contentsPlacer(file: PdfFile, root: PdfElement): Placer {
  const child = (parent: PdfElement, tag: string): PdfElement => {
    const element = file.struct(tag)
    parent.add(element)
    return element
  }
  let title: PdfElement | undefined
  let list: PdfElement | undefined
  let entry: PdfElement | undefined
  let previous: Line | undefined
  return (line) => {
    if (line.style === 'contentsTitle') {
      title ??= child(root, 'P')
      return title
    }
    list ??= child(root, 'TOC')
    if (!entry || (line !== previous && !previous?.continued)) entry = child(child(list, 'TOCI'), 'Reference')
    previous = line
    return entry
  }
}
