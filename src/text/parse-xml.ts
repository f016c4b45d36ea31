/** An XML element; its name includes the prefix. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
}

/** An element, or characters. */
export type XmlNode = XmlElement | string

/** A file beyond this is considered damaged; no honest one comes near. */
const mostNodes = 2_000_000
const deepest = 256

// No element has 500 attributes; without a bound, a million of them exhaust the stack of the matcher.
const token =
  /<\?[^>]*\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,500})\s*(\/?)>|([^<]+)/y
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g
const names: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/**
 * Parses a part of an office file; undefined if it is not well-formed, declares a document type (whose entities could expand without
 * limit), or is larger or deeper than any real file.
 */
export function parseXml(source: string): XmlElement | undefined {
  const root: XmlNode[] = []
  const open: { name: string; children: XmlNode[] }[] = [{ name: '', children: root }]
  let nodes = 0
  token.lastIndex = source.charCodeAt(0) === 0xfeff ? 1 : 0
  while (token.lastIndex < source.length) {
    const match = token.exec(source)
    const top = open.at(-1)
    nodes += 1
    if (!match || !top || nodes > mostNodes || open.length > deepest) return undefined
    const [, data, closing, name, attributes = '', empty, text] = match
    if (data !== undefined) top.children.push(data)
    else if (text !== undefined) top.children.push(decode(text))
    else if (closing === '/') {
      if (top.name !== name) return undefined
      open.pop()
    } else if (name !== undefined) {
      const children: XmlNode[] = []
      top.children.push({ name, attributes: attributesOf(attributes), children })
      if (empty !== '/') open.push({ name, children })
    }
  }
  const elements = root.filter((node) => typeof node !== 'string')
  return open.length === 1 && elements.length === 1 ? elements[0] : undefined
}

const attributesOf = (source: string): ReadonlyMap<string, string> =>
  new Map(
    Array.from(source.matchAll(attribute), ([, name = '', double, single]) => [
      name,
      decode(double ?? single ?? ''),
    ]),
  )

/** Decodes entities; unknown ones are left as written. */
function decode(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9A-Fa-f]{1,6})|#(\d{1,7})|(\w+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return names.get(name) ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}

/** The first child element with a name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name)

/** The child elements. */
export const elementsOf = (element: XmlElement | undefined): readonly XmlElement[] =>
  element?.children.filter((child) => typeof child !== 'string') ?? []

/** The attribute `w:val` of the child with a name. */
export const wordValue = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes.get('w:val')
