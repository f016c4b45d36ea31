import type { Layout } from '../../typesetting/index.ts'
import type { PdfFile, PdfOutlineItem } from './pdf-file.ts'

/** Adds the bookmarks: each heading is nested in the nearest preceding one of a higher level. The pages must already exist. */
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
