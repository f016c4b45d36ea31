import { DocumentGridType, PageOrientation, SectionProperties } from 'docx'
import { type Form, landscapeForm, type SectionLayout } from '../../typesetting/index.ts'
import type { FooterParts } from './footer-parts.ts'
import { blankFooters, footers } from './footers.ts'
import { libraryXml } from './library-xml.ts'
import { turnedFooterDistance, turnedFooters } from './turned-footers.ts'

/** Word's default distance of the header, which is empty, in twips. */
const headerDistance = 851

/** `w:sectPr`: A4 with the margins of GB/T 9704-2012 in literal twips, and the grid of lines. */
export function sectionProperties(
  form: Form,
  { landscape, numbered }: Pick<SectionLayout, 'landscape' | 'numbered'>,
  footerParts: FooterParts,
): string {
  const references = footerParts.references(
    numbered ? (landscape ? turnedFooters(form) : footers(form)) : blankFooters,
  )
  // The library would create parts for footers itself, with its own order and names.
  return pageSetUp(form, landscape).replace('<w:sectPr>', () => `<w:sectPr>${references}`)
}

function pageSetUp(form: Form, landscape: boolean): string {
  const { page } = landscape ? landscapeForm(form) : form
  const { top, right, bottom, left } = page
  // The library rotates the page itself and expects portrait dimensions.
  const [width, height] = landscape ? [page.height, page.width] : [page.width, page.height]
  return libraryXml(
    new SectionProperties({
      page: {
        size: {
          width,
          height,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top,
          right,
          bottom,
          left,
          header: Math.min(headerDistance, form.page.top),
          footer: landscape ? turnedFooterDistance : page.footer,
          gutter: 0,
        },
      },
      grid: { type: DocumentGridType.LINES, linePitch: form.pitch },
    }),
  )
}

/**
 * Ends a section that is followed by another: its last paragraph carries the section's properties.
 *
 * @param blocks one element each; a table is never the last
 */
export function endSection(blocks: readonly string[], properties: string): readonly string[] {
  const last = blocks.at(-1) ?? '<w:p></w:p>'
  const ended = last.startsWith('<w:p><w:pPr>')
    ? last.replace('</w:pPr>', () => `${properties}</w:pPr>`)
    : last.replace('<w:p>', () => `<w:p><w:pPr>${properties}</w:pPr>`)
  return [...blocks.slice(0, -1), ended]
}
