import { spacerId } from '../styles/table-styles.ts'

/**
 * The library ends a section with a paragraph of its own, which would take a line: in word/document.xml it becomes one
 * of no height.
 */
export const flattenSectionEnds = (document: string): string =>
  document.replaceAll('<w:p><w:pPr><w:sectPr', `<w:p><w:pPr><w:pStyle w:val="${spacerId}"/><w:sectPr`)
