import { DocumentGridType, type FileChild, type ISectionOptions } from 'docx'
import type { OfficialForm } from '../../typesetting/index.ts'
import { footers } from './footers.ts'

/** Word's usual distance of the header, which stays empty, in twips. */
const headerDistance = 851

/** The one section: A4 with the margins of GB/T 9704-2012 in literal twips, and the grid of lines. */
export const section = (form: OfficialForm, children: readonly FileChild[]): ISectionOptions => ({
  properties: {
    page: {
      size: { width: form.page.width, height: form.page.height },
      margin: {
        top: form.page.top,
        right: form.page.right,
        bottom: form.page.bottom,
        left: form.page.left,
        header: headerDistance,
        footer: form.page.footer,
        gutter: 0,
      },
    },
    grid: { type: DocumentGridType.LINES, linePitch: form.pitch },
  },
  footers: footers(form),
  children,
})
