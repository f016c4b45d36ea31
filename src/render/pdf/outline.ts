import type { Layout } from '../../typesetting/index.ts'
import type { PdfFile, PdfOutlineItem } from './pdf-file.ts'

/** Adds the bookmarks: headings inside the nearest heading before them of a higher level. Pages must be there already. */
export function addBookmarks(file: PdfFile, layout: Layout): void {
  let enclosing: { level: number; item: PdfOutlineItem }[] = []
  for (const { level, text, page, y } of layout.outline) {
    enclosing = enclosing.filter((outer) => outer.level < level)
    const parent = enclosing.at(-1)?.item ?? file.outline
    // pdfkit measures `left` from the right edge of the page.
    const left = (layout.pages[page]?.width ?? 0) / 1000
    const item = parent.addItem(text, { pageNumber: page, top: y / 1000, left, fit: false })
    enclosing.push({ level, item })
  }
}
