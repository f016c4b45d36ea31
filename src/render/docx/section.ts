import { landscapeForm, type OfficialForm, type SectionLayout } from '../../typesetting/index.ts'
import type { FooterParts } from './footer-parts.ts'
import { blankFooters, footers } from './footers.ts'
import { turnedFooterDistance, turnedFooters } from './turned-footers.ts'
import { element } from './xml-text.ts'

/** Word's usual distance of the header, which stays empty, in twips. */
const headerDistance = 851

/** `w:sectPr`, in the order of CT_SectPr: A4 with the margins of GB/T 9704-2012 in literal twips, and the grid of lines. */
export function sectionProperties(
  form: OfficialForm,
  { landscape, numbered }: Pick<SectionLayout, 'landscape' | 'numbered'>,
  footerParts: FooterParts,
): string {
  const { page } = landscape ? landscapeForm(form) : form
  return element(
    'w:sectPr',
    {},
    footerParts.references(numbered ? (landscape ? turnedFooters(form) : footers(form)) : blankFooters),
    element('w:pgSz', {
      'w:w': page.width,
      'w:h': page.height,
      'w:orient': landscape ? 'landscape' : undefined,
    }),
    element('w:pgMar', {
      'w:top': page.top,
      'w:right': page.right,
      'w:bottom': page.bottom,
      'w:left': page.left,
      'w:header': headerDistance,
      'w:footer': landscape ? turnedFooterDistance : page.footer,
      'w:gutter': 0,
    }),
    element('w:docGrid', { 'w:type': 'lines', 'w:linePitch': form.pitch }),
  )
}

/**
 * The paragraphs and tables of a section that another follows: the last paragraph carries the section's properties.
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
