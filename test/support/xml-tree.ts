/** An element of a parsed XML part. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** The characters directly inside. */
  readonly text: string
}

const token = /<\?[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y
const attribute = /([\w:.-]+)="([^"<]*)"/g
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

interface OpenElement {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

/** Parses a part strictly: throws on anything that is not well-formed. */
export function parseXml(source: string): XmlElement {
  const bad = illegal.exec(source)
  if (bad) throw new Error(`illegal character at ${bad.index}`)
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  token.lastIndex = 0
  while (token.lastIndex < source.length) {
    const at = token.lastIndex
    const match = token.exec(source)
    if (!match) throw new Error(`not well-formed at ${at}: ${source.slice(at, at + 60)}`)
    const [, closing, name, attributes = '', empty, text] = match
    const top = open.at(-1) ?? root
    if (text !== undefined) top.text += decode(text)
    else if (closing) {
      if (top.name !== name) throw new Error(`</${name}> closes <${top.name}>`)
      open.pop()
    } else if (name) {
      const child = { name, attributes: readAttributes(attributes), children: [], text: '' }
      top.children.push(child)
      if (!empty) open.push(child)
    }
  }
  const [only, ...others] = root.children
  if (open.length !== 1 || !only || others.length > 0) throw new Error('not one closed root element')
  return only
}

function readAttributes(source: string): Record<string, string> {
  const read: Record<string, string> = {}
  for (const [, key = '', value = ''] of source.matchAll(attribute)) {
    if (Object.hasOwn(read, key)) throw new Error(`attribute ${key} twice`)
    read[key] = decode(value)
  }
  return read
}

const decode = (text: string): string =>
  text.replace(/&(#?\w*);?/g, (whole, name: string) => {
    const known = entities[name]
    if (known === undefined || !whole.endsWith(';')) throw new Error(`entity ${whole}`)
    return known
  })

/** All descendant elements with a name, in document order. */
export const findAll = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...findAll(child, name)])

/** The first of them. */
export const find = (element: XmlElement, name: string): XmlElement | undefined => findAll(element, name)[0]

/** The first descendant with a name; throws if there is none. */
export function get(element: XmlElement, name: string): XmlElement {
  const found = find(element, name)
  if (!found) throw new Error(`no <${name}> in <${element.name}>`)
  return found
}

/** The first child with a name. */
export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((candidate) => candidate.name === name)

/** `w:val` of the first child with a name. */
export const wordValue = (element: XmlElement | undefined, name: string): string | undefined =>
  child(element, name)?.attributes['w:val']

/** The text of all runs inside, with forced breaks as line feeds. */
export const textOf = (element: XmlElement): string =>
  element.children
    .map((inner) => (inner.name === 'w:t' ? inner.text : inner.name === 'w:br' ? '\n' : textOf(inner)))
    .join('')
