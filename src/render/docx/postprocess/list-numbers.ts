/**
 * The name under which paragraphs refer to our lists. The docx library does not know it (its lists cannot start at
 * more than one level), so it leaves `{reference-instance}` where the number of the list belongs.
 */
export const listReference = 'outline'

const libraryReference = new RegExp(`<w:numId w:val="\\{${listReference}-(\\d+)\\}"/>`, 'g')

/** Puts the numbers of lists in their places in word/document.xml; text cannot match, its quotes are escaped. */
export const fillListNumbers = (document: string): string =>
  document.replace(libraryReference, (_, num: string) => `<w:numId w:val="${num}"/>`)
