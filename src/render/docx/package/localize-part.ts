import { type Language, wordLanguage } from '../../../text/index.ts'
import { type FontRole, wordFonts } from '../../../typesetting/index.ts'

const usual = 'zh-CN'

/**
 * Adapts a part, which is written for Simplified Chinese, to another language: its language tags, and its readers' names of
 * typefaces.
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
