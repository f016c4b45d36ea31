import type { Identity } from './identity.ts'
import { unzipParts } from './unzip-parts.ts'
import { unescapeXml } from './xml-characters.ts'

const parts = {
  core: 'docProps/core.xml',
  custom: 'docProps/custom.xml',
  main: 'word/document.xml',
} as const

/** Reads a Word file's properties (title, subject, the custom property 生成标识) and the text of its paragraphs. */
export function readDocxIdentity(bytes: Uint8Array): Identity | undefined {
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
    .split('</w:p>')
    .map((paragraph) =>
      unescapeXml(
        Array.from(paragraph.matchAll(/<w:t(?: [^<>]*)?>([^<]*)<|<w:br\/>/g), (match) => match[1] ?? '').join(
          '',
        ),
      ),
    )
    .filter((paragraph) => paragraph !== '')
