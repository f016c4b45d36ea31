import type { BaseXmlComponent, IContext } from 'docx'
import { escapeXml } from '../../text/index.ts'

/**
 * Serializes an element of the docx library as XML text. The library knows the schema, and its cost does not matter for what is
 * made once per form or file; running text is written as text directly, which is several times as fast. Only for elements that
 * need nothing from the library's own document, as links, pictures and comments do.
 */
export const libraryXml = (component: BaseXmlComponent): string => {
  const tree = component.prepForXml(noContext) as Tree | undefined
  return tree === undefined ? '' : write(tree)
}

// Elements that access their document fail loudly here.
const noContext = { stack: [] } as unknown as IContext

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** The library's form of elements: content by name; the attributes may be among the children. */
interface Tree {
  readonly [name: string]: Content | readonly Content[]
}
type Content = string | Tree | { readonly _attr: Attributes }

function write(tree: Tree): string {
  let xml = ''
  for (const [name, content] of Object.entries(tree)) {
    let start = `<${name}`
    let inner = ''
    for (const part of [content].flat() as readonly Content[]) {
      if (typeof part === 'string') inner += escapeXml(part)
      else if (isAttributes(part)) start += attributes(part._attr)
      else inner += write(part)
    }
    xml += inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`
  }
  return xml
}

const isAttributes = (part: Exclude<Content, string>): part is { readonly _attr: Attributes } =>
  '_attr' in part

/** Attributes in Word 2012's namespace are only hints, and our parts do not declare it. */
const attributes = (values: Attributes): string =>
  Object.entries(values)
    .filter(([name, value]) => value !== undefined && !name.startsWith('w15:'))
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')
