import { roleFonts } from '../../../typesetting/index.ts'
import { element, part, valued, wordNamespace } from '../xml-text.ts'

/** word/fontTable.xml: the official names, and what the same typefaces are called where those are not installed. */
export const fontTablePart: string = part(
  element(
    'w:fonts',
    wordNamespace,
    ...Object.values(roleFonts).map(({ official, altName }) =>
      element(
        'w:font',
        { 'w:name': official },
        valued('altName', altName),
        // 86 is the character set GB2312.
        valued('charset', '86'),
        valued('family', 'auto'),
        valued('pitch', 'variable'),
      ),
    ),
  ),
)
