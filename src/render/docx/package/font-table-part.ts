import type { Language } from '../../../text/index.ts'
import { wordFonts } from '../../../typesetting/index.ts'
import { element, part, valued, wordNamespace } from '../xml-text.ts'

/** word/fontTable.xml: the official names, and what the same typefaces are called where those are not installed. */
export function fontTablePart(language: Language): string {
  const fonts = new Map(Object.values(wordFonts[language]).map((font) => [font.name, font]))
  return part(
    element(
      'w:fonts',
      wordNamespace,
      ...Array.from(fonts.values(), ({ name, altName, charset }) =>
        element(
          'w:font',
          { 'w:name': name },
          valued('altName', altName),
          valued('charset', charset),
          valued('family', 'auto'),
          valued('pitch', 'variable'),
        ),
      ),
    ),
  )
}
