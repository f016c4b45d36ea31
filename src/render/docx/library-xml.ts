import type { BaseXmlComponent, IContext } from 'docx'
import { escapeXml } from '../../text/index.ts'

/**
 * An element of the docx library as XML text: the library knows the schema, and what is made once a form or a file costs
 * nothing to make so; running text is written as text at once, which is several times as fast. Only elements that need
 * nothing of the library's own document: links, pictures and comments do.
 */
export const libraryXml = (component: BaseXmlComponent): string => {
  const tree = component.prepForXml(noContext) as Tree | undefined
  return tree === undefined ? '' : write(tree)
}

// Elements that look at their document would fail loudly here.
const noContext = { stack: [] } as unknown as IContext

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** As the library gives elements: by name, their content; among the children may be the attributes. */
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

/** Attributes of Word 2012's namespace are hints that our parts do not declare. */
const attributes = (values: Attributes): string =>
  Object.entries(values)
    .filter(([name, value]) => value !== undefined && !name.startsWith('w15:'))
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')
