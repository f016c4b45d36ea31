const special = /[&<>"]/
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Escapes text for use between tags or in double quotes. Characters that XML cannot contain must have been removed. */
export const escapeXml = (text: string): string =>
  special.test(text) ? text.replace(/[&<>"]/g, (character) => entities[character] ?? character) : text
