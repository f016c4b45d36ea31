import { type FontKey, type ParagraphForm, wordName } from '../../../typesetting/index.ts'
import { element, valued } from '../xml-text.ts'

/** Sets one typeface for all scripts, so that digits use that of the surrounding text. */
export const fontProperty = (font: FontKey): string => {
  const name = wordName(font)
  return element('w:rFonts', {
    'w:ascii': name,
    'w:hAnsi': name,
    'w:eastAsia': name,
    'w:cs': name,
    // Quotes, dashes and ① belong to both scripts: Word must treat them as Chinese.
    'w:hint': 'eastAsia',
  })
}

/** Typeface, spacing (twips) and size of a form's characters. */
export const runProperties = (form: ParagraphForm, tracking: number): string =>
  element(
    'w:rPr',
    {},
    fontProperty(form.font),
    valued('spacing', form.tracked ? tracking : 0),
    valued('sz', form.size),
    valued('szCs', form.size),
  )
