import type { Metadata } from '../../../document/index.ts'
import { escapeXml } from '../../../text/index.ts'
import type { CharacterGuard } from '../character-guard.ts'
import { element, part } from '../xml-text.ts'
import type { PackagePart } from './package-part.ts'
import { stampedPart, stampPlace, stampProperty } from './stamp.ts'

/** The content of docProps. */
export interface FileProperties {
  readonly metadata: Metadata
  readonly pages: number
  /** Identifies the build that wrote the file. */
  readonly buildId: string
}

const openXml = 'application/vnd.openxmlformats-officedocument'

/** The three parts of docProps. */
export const propertiesParts = (
  { metadata, pages, buildId }: FileProperties,
  guard: CharacterGuard,
): readonly PackagePart[] => [
  {
    path: 'docProps/core.xml',
    content: coreProperties(metadata, guard),
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
    unique: true,
  },
  {
    path: 'docProps/app.xml',
    content: appProperties(metadata, pages, guard),
    contentType: `${openXml}.extended-properties+xml`,
    unique: true,
  },
  {
    path: stampedPart,
    content: customProperties(buildId, guard),
    contentType: `${openXml}.custom-properties+xml`,
    unique: true,
  },
]

/** Both times are the date of the document, never the current time. */
function coreProperties(metadata: Metadata, { clean }: CharacterGuard): string {
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

const appProperties = (metadata: Metadata, pages: number, { clean }: CharacterGuard): string =>
  part(
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      element('Pages', {}, String(pages)),
      element('Application', {}, 'houqin'),
      element('Company', {}, escapeXml(clean(metadata.author))),
    ),
  )

/** The build id, and the placeholder for the stamp over the other parts. */
const customProperties = (buildId: string, { clean }: CharacterGuard): string =>
  part(
    element(
      'Properties',
      {
        xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
        'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
      },
      customProperty(0, '生成标识', escapeXml(clean(buildId))),
      customProperty(1, stampProperty, stampPlace),
    ),
  )

/** The format id is the same for all custom properties, and their numbers start at 2. */
const customProperty = (index: number, name: string, value: string): string =>
  element(
    'property',
    { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: index + 2, name },
    element('vt:lpwstr', {}, value),
  )
