import type { Relationships } from '../relationships.ts'
import type { PackagePart } from './package-part.ts'

const wordMl = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Parts beside word/document.xml of which a file has at most one: path below `word/`, and content type. */
const kinds = {
  styles: { target: 'styles.xml', contentType: `${wordMl}.styles+xml` },
  numbering: { target: 'numbering.xml', contentType: `${wordMl}.numbering+xml` },
  settings: { target: 'settings.xml', contentType: `${wordMl}.settings+xml` },
  fontTable: { target: 'fontTable.xml', contentType: `${wordMl}.fontTable+xml` },
  comments: { target: 'comments.xml', contentType: `${wordMl}.comments+xml` },
  theme: {
    target: 'theme/theme1.xml',
    contentType: 'application/vnd.openxmlformats-officedocument.theme+xml',
  },
} as const

/** word/document.xml. */
export const mainPart = (content: string): PackagePart => ({
  path: 'word/document.xml',
  content,
  contentType: `${wordMl}.document.main+xml`,
  unique: true,
})

/** A part that word/document.xml refers to. */
export function wordPart(
  kind: keyof typeof kinds,
  content: string,
  relationships: Relationships,
): PackagePart {
  const { target, contentType } = kinds[kind]
  relationships.to(kind, target)
  return { path: `word/${target}`, content, contentType, unique: kind === 'comments' }
}
