import { spacerId } from '../styles/table-styles.ts'

const emptyEnd = /<w:p><w:pPr>(<w:sectPr(?:(?!<\/w:sectPr>).)*<\/w:sectPr><\/w:pPr><\/w:p>)/gs

/**
 * Behind a table the library ends a section with a paragraph of its own, which would take a line: in word/document.xml
 * it becomes one of no height. Where the section's last paragraph bears its end, that stays as it is.
 */
export const flattenSectionEnds = (document: string): string =>
  document.replace(emptyEnd, `<w:p><w:pPr><w:pStyle w:val="${spacerId}"/>$1`)
