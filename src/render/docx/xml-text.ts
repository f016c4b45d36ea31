import { escapeXml } from '../../text/index.ts'

/** Attributes in the order they are written; undefined ones are left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>

/** One element with its children, which already are XML. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let start = `<${name}`
  for (const key of Object.keys(attributes)) {
    const value = attributes[key]
    if (value !== undefined) start += ` ${key}="${escapeXml(String(value))}"`
  }
  const content = children.join('')
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`
}

/** An element of WordprocessingML whose only attribute is `w:val`. */
export const valued = (name: string, value: string | number): string =>
  `<w:${name} w:val="${escapeXml(String(value))}"/>`

/** A WordprocessingML toggle; false is written out too, so that it does not depend on the base style. */
export const toggle = (name: string, on: boolean): string => (on ? `<w:${name}/>` : `<w:${name} w:val="0"/>`)

/**
 * Content for Word and WPS, and other content for LibreOffice, which does not understand `wp14` and takes the fallback. Word
 * itself writes such alternatives for symbols in run properties; when it saves a file, the fallback is dropped.
 */
export const perEngine = (word: string, libreOffice: string): string =>
  element(
    'mc:AlternateContent',
    {},
    element('mc:Choice', { Requires: 'wp14' }, word),
    element('mc:Fallback', {}, libreOffice),
  )

/** A complete part: the declaration and the root element. */
export const part = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`

/** The namespace of relationships between the parts of a document. */
export const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The namespaces of WordprocessingML and of alternatives, declared on the root of every WordprocessingML part. */
export const wordNamespace = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:wp14': 'http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing',
} as const

/** The namespaces that links and drawings in the text need as well. */
export const textNamespaces = {
  ...wordNamespace,
  'xmlns:r': officeRelationships,
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:wps': 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
} as const
