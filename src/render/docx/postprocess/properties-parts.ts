import type { Metadata } from '../../../document/index.ts'
import type { CharacterGuard } from '../character-guard.ts'
import { element, escapeXml, part } from '../xml-text.ts'

/** docProps/core.xml: both times are the date that the document bears, never the clock's. */
export function corePropertiesPart(metadata: Metadata, { clean }: CharacterGuard): string {
  const text = (name: string, value: string): string =>
    value === '' ? '' : element(name, {}, escapeXml(clean(value)))
  const time = (name: string): string =>
    element(name, { 'xsi:type': 'dcterms:W3CDTF' }, `${escapeXml(clean(metadata.date))}T00:00:00Z`)
  return part(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      text('dc:title', metadata.title),
      text('dc:subject', metadata.subject),
      text('dc:creator', metadata.author),
      text('cp:keywords', metadata.keywords.join('；')),
      text('cp:lastModifiedBy', metadata.author),
      text('cp:revision', '1'),
      time('dcterms:created'),
      time('dcterms:modified'),
      text('dc:language', 'zh-CN'),
    ),
  )
}

/** docProps/app.xml. */
export const appPropertiesPart = (metadata: Metadata, pages: number, { clean }: CharacterGuard): string =>
  part(
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      element('Pages', {}, String(pages)),
      element('Application', {}, 'houqin'),
      element('Company', {}, escapeXml(clean(metadata.author))),
    ),
  )
