import type { CharacterGuard } from '../character-guard.ts'
import type { AddedPart } from '../drawings.ts'
import { element, escapeXml, part } from '../xml-text.ts'
import { stampPlace, stampProperty } from './stamp.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006'

/** docProps/custom.xml: the build that wrote the file, and the place for the stamp over its parts. */
export function customPropertiesPart(buildId: string, { clean }: CharacterGuard): string {
  const property = (name: string, value: string, at: number): string =>
    element(
      'property',
      { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: at + 2, name },
      element('vt:lpwstr', {}, value),
    )
  return part(
    element(
      'Properties',
      { xmlns: `${office}/custom-properties`, 'xmlns:vt': `${office}/docPropsVTypes` },
      property('生成标识', escapeXml(clean(buildId)), 0),
      property(stampProperty, stampPlace, 1),
    ),
  )
}

/** The name under which word processors keep our custom part; fixed, so that the same input gives the same bytes. */
const storeId = '{4C1B8A50-6D0E-4B0F-9F35-7A1C86E2D904}'

/** A custom XML part, which Word and LibreOffice keep when they save a file. */
export const customXmlParts = (content: string, namespace: string): readonly AddedPart[] => [
  {
    path: 'customXml/item1.xml',
    content,
    relationship: { id: 'baseline', type: `${office}/relationships/customXml` },
  },
  {
    path: 'customXml/itemProps1.xml',
    content: part(
      element(
        'ds:datastoreItem',
        { 'ds:itemID': storeId, 'xmlns:ds': `${office}/customXml` },
        element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': namespace })),
      ),
    ),
    contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  },
  {
    path: 'customXml/_rels/item1.xml.rels',
    content: part(
      element(
        'Relationships',
        { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
        element('Relationship', {
          Id: 'rId1',
          Type: `${office}/relationships/customXmlProps`,
          Target: 'itemProps1.xml',
        }),
      ),
    ),
  },
]
