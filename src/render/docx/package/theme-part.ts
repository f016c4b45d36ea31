import { Theme } from 'docx'
import { libraryXml } from '../library-xml.ts'
import { part } from '../xml-text.ts'

/** word/theme/theme1.xml: what Word offers in its menus and uses for charts added by users. The text itself does not use it. */
export const themePart: string = part(libraryXml(new Theme()))
