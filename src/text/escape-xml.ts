const special = /[&<>"]/
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text as it stands between tags or in double quotes. Characters that XML cannot hold must be gone already. */
export const escapeXml = (text: string): string =>
  special.test(text) ? text.replace(/[&<>"]/g, (character) => entities[character] ?? character) : text
