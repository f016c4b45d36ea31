import { type Language, wordLanguage } from '../../../text/index.ts'
import { type FontRole, wordFonts } from '../../../typesetting/index.ts'

const usual = 'zh-CN'

/**
 * Parts are written for Simplified Chinese; for another language the tags are its own, and the typefaces are called as
 * its readers have them.
 */
export function localizePart(xml: string, language: Language = usual): string {
  if (language === usual) return xml
  const fonts = new Map(
    (Object.keys(wordFonts[usual]) as FontRole[]).map((role) => [
      wordFonts[usual][role].name,
      wordFonts[language][role].name,
    ]),
  )
  return xml
    .replace(/<w:rFonts [^>]*>/g, (attributes) =>
      attributes.replace(/"([^"]*)"/g, (_, name: string) => `"${fonts.get(name) ?? name}"`),
    )
    .replaceAll(`"${usual}"`, `"${wordLanguage(language)}"`)
    .replaceAll(`<dc:language>${usual}<`, `<dc:language>${language}<`)
}
