import type { Identity } from './identity.ts'
import { unescapeXml } from './xml-characters.ts'

/**
 * Reads a PDF's file ID, whose first half is the beginning of our build's digest, and the title and subject of its XMP,
 * which PDF/A keeps readable as it stands.
 */
export function readPdfIdentity(bytes: Uint8Array): Identity | undefined {
  // One code unit a byte, so that places in the text are places in the file.
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

/** The first text inside an element of Dublin Core. */
function property(xmp: string, name: string): string {
  const start = xmp.indexOf(`<dc:${name}>`)
  const end = xmp.indexOf(`</dc:${name}>`, start)
  if (start < 0 || end < 0) return ''
  return unescapeXml(/<rdf:li[^<>]*>([^<]*)</.exec(xmp.slice(start, end))?.[1] ?? '')
}
