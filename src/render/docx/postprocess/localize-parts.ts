import { type Language, wordLanguage } from '../../../text/index.ts'
import { type FontRole, wordFonts } from '../../../typesetting/index.ts'

const usual = 'zh-CN'

/**
 * Our own parts are written for Simplified Chinese; for another language the tags are its own, and the typefaces are
 * called as its readers have them.
 */
export function localizeParts(
  parts: ReadonlyMap<string, string>,
  language: Language,
): ReadonlyMap<string, string> {
  if (language === usual) return parts
  const fonts = new Map(
    (Object.keys(wordFonts[usual]) as FontRole[]).map((role) => [
      wordFonts[usual][role].name,
      wordFonts[language][role].name,
    ]),
  )
  const exchange = (xml: string): string =>
    xml
      .replace(/<w:rFonts [^>]*>/g, (attributes) =>
        attributes.replace(/"([^"]*)"/g, (_, name: string) => `"${fonts.get(name) ?? name}"`),
      )
      .replaceAll(`"${usual}"`, `"${wordLanguage(language)}"`)
      .replaceAll(`<dc:language>${usual}<`, `<dc:language>${language}<`)
  return new Map(Array.from(parts, ([path, xml]) => [path, exchange(xml)]))
}
