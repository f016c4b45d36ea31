import type { Language } from '../../../text/index.ts'
import { type Form, isRole, wordFonts, wordName } from '../../../typesetting/index.ts'
import { element, part, valued, wordNamespace } from '../xml-text.ts'

interface FontEntry {
  readonly name: string
  readonly altName?: string
  readonly charset: string
}

/**
 * word/fontTable.xml: the official names with alternatives for systems where those are not installed, then the other fonts of the
 * form.
 */
export function fontTablePart(language: Language, form: Form): string {
  const fonts = new Map<string, FontEntry>(
    Object.values(wordFonts[language]).map((font) => [font.name, font]),
  )
  for (const { font } of Object.values(form.styles)) {
    const name = wordName(font)
    if (!isRole(font) && !fonts.has(name)) fonts.set(name, { name, charset: '86' })
  }
  return part(
    element(
      'w:fonts',
      wordNamespace,
      ...Array.from(fonts.values(), ({ name, altName, charset }) =>
        element(
          'w:font',
          { 'w:name': name },
          altName === undefined ? '' : valued('altName', altName),
          valued('charset', charset),
          valued('family', 'auto'),
          valued('pitch', 'variable'),
        ),
      ),
    ),
  )
}
