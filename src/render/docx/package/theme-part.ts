import { Theme } from 'docx'
import { libraryXml } from '../library-xml.ts'
import { part } from '../xml-text.ts'

/** word/theme/theme1.xml: what Word offers in its menus, and gives to charts that a user adds. The text has none of it. */
export const themePart: string = part(libraryXml(new Theme()))
