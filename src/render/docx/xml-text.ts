/** Attributes in the order they are written; values that are undefined are left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text as it stands between tags or in double quotes. Characters that XML cannot hold must be gone already. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character)

/** One element with its children, which are XML already. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('')
  const content = children.join('')
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

/** An element of WordprocessingML whose only attribute is `w:val`. */
export const valued = (name: string, value: string | number): string =>
  element(`w:${name}`, { 'w:val': value })

/** A switch of WordprocessingML, written out both ways so that no style it is based on decides. */
export const toggle = (name: string, on: boolean): string =>
  on ? element(`w:${name}`) : element(`w:${name}`, { 'w:val': 0 })

/** A whole part: the declaration and the root element. */
export const part = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`

/** The namespace of WordprocessingML, declared on the root of the parts written whole. */
export const wordNamespace = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
} as const
