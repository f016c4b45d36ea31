import { DocumentGridType, type FileChild, type ISectionOptions, PageOrientation } from 'docx'
import { landscapeForm, type OfficialForm, type SectionLayout } from '../../typesetting/index.ts'
import { blankFooters, footers } from './footers.ts'
import { turnedFooterDistance, turnedFooters } from './turned-footers.ts'

/** Word's usual distance of the header, which stays empty, in twips. */
const headerDistance = 851

/** A section: A4 with the margins of GB/T 9704-2012 in literal twips, and the grid of lines. */
export function section(
  form: OfficialForm,
  { landscape, numbered }: Pick<SectionLayout, 'landscape' | 'numbered'>,
  children: readonly FileChild[],
): ISectionOptions {
  const { page } = landscape ? landscapeForm(form) : form
  return {
    properties: {
      page: {
        // Of a landscape page the library takes the measures of the standing one.
        size: {
          width: form.page.width,
          height: form.page.height,
          ...(landscape && { orientation: PageOrientation.LANDSCAPE }),
        },
        margin: {
          top: page.top,
          right: page.right,
          bottom: page.bottom,
          left: page.left,
          header: headerDistance,
          footer: landscape ? turnedFooterDistance : page.footer,
          gutter: 0,
        },
      },
      grid: { type: DocumentGridType.LINES, linePitch: form.pitch },
    },
    footers: numbered ? (landscape ? turnedFooters(form) : footers(form)) : blankFooters(),
    children,
  }
}
