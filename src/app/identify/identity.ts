import { unzipParts } from './unzip-parts.ts'

/** What one of our files says about itself. */
export interface Identity {
  readonly format: 'docx' | 'pdf'
  /** The build id or its beginning: at least 32 hexadecimal digits. */
  readonly buildId: string
  readonly title: string
  /** The names of the period and the document. */
  readonly subject: string
  /** The paragraphs in their present state, for formats that can be read (Word). */
  readonly paragraphs: readonly string[]
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Decodes the five predefined entities of XML. */
const unescapeXml = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => entities[name] ?? whole)

const parts = {
  core: 'docProps/core.xml',
  custom: 'docProps/custom.xml',
  main: 'word/document.xml',
} as const

/** Reads a Word file's properties (title, subject, the custom property 生成标识) and the text of its paragraphs. */
function readDocxIdentity(bytes: Uint8Array): Identity | undefined {
  const found = unzipParts(bytes, new Set(Object.values(parts)))
  const text = (name: string): string => new TextDecoder().decode(found?.get(name))
  const buildId = /name="生成标识"[^<>]{0,500}>\s{0,100}<[^<>]{0,100}>([0-9a-f]{64})</.exec(
    text(parts.custom),
  )?.[1]
  if (buildId === undefined) return undefined
  const core = text(parts.core)
  const property = (name: string): string =>
    unescapeXml(new RegExp(`<dc:${name}>([^<]*)<`).exec(core)?.[1] ?? '')
  return {
    format: 'docx',
    buildId,
    title: property('title'),
    subject: property('subject'),
    paragraphs: paragraphsOf(text(parts.main)),
  }
}

const paragraphsOf = (main: string): readonly string[] =>
  main
    // The text that stands in for a chart repeats its numbers.
    .split('</mc:Fallback>')
    .map((piece) => piece.split('<mc:Fallback>')[0] ?? '')
    .join('')
    .split('</w:p>')
    .map((paragraph) =>
      unescapeXml(
        Array.from(paragraph.matchAll(/<w:t(?: [^<>]*)?>([^<]*)<|<w:br\/>/g), (match) => match[1] ?? '').join(
          '',
        ),
      ),
    )
    .filter((paragraph) => paragraph !== '')

/**
 * Reads a PDF's file ID, whose first half is the beginning of our build id, and the title and subject in its XMP, which PDF/A
 * requires to be uncompressed.
 */
function readPdfIdentity(bytes: Uint8Array): Identity | undefined {
  // One code unit per byte, so that offsets into the text are offsets into the file.
  const file = new TextDecoder('latin1').decode(bytes)
  const at = file.lastIndexOf('/ID')
  const buildId = /^\/ID\s*\[\s*<([0-9A-Fa-f]{32})>/.exec(file.slice(at, at + 60))?.[1]
  if (at < 0 || buildId === undefined) return undefined
  const end = file.lastIndexOf('</x:xmpmeta>')
  const start = file.lastIndexOf('<x:xmpmeta', end)
  const xmp = start < 0 ? '' : new TextDecoder().decode(bytes.subarray(start, end))
  return {
    format: 'pdf',
    buildId: buildId.toLowerCase(),
    title: property(xmp, 'title'),
    subject: property(xmp, 'description'),
    paragraphs: [],
  }
}

/** The first text in a Dublin Core element. */
function property(xmp: string, name: string): string {
  const start = xmp.indexOf(`<dc:${name}>`)
  const end = xmp.indexOf(`</dc:${name}>`, start)
  if (start < 0 || end < 0) return ''
  return unescapeXml(/<rdf:li[^<>]*>([^<]*)</.exec(xmp.slice(start, end))?.[1] ?? '')
}

/** Larger files are not read; ours are hundreds of times smaller. */
const mostBytes = 64 << 20

/** Reads what a file says about itself; undefined if it is not ours, damaged or too large. */
export function readIdentity(bytes: Uint8Array): Identity | undefined {
  if (bytes.length > mostBytes) return undefined
  const start = String.fromCharCode(...bytes.subarray(0, 4))
  if (start === 'PK\u0003\u0004') return readDocxIdentity(bytes)
  return start === '%PDF' ? readPdfIdentity(bytes) : undefined
}
