import { relationship, relationshipsPart } from '../relationships.ts'
import { element, officeRelationships, part } from '../xml-text.ts'
import type { PackagePart } from './package-part.ts'

/** The id under which word processors keep our custom part; fixed, so that the same input gives the same bytes. */
const storeId = '{4C1B8A50-6D0E-4B0F-9F35-7A1C86E2D904}'

const properties = (namespace: string): string =>
  part(
    element(
      'ds:datastoreItem',
      {
        'ds:itemID': storeId,
        'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
      },
      element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': namespace })),
    ),
  )

/** The path of the custom part, relative to word/document.xml. */
export const customTarget = '../customXml/item1.xml'

/** A custom XML part, which Word and LibreOffice keep when they save a file. */
export const customParts = (xml: string, namespace: string): readonly PackagePart[] => [
  { path: 'customXml/item1.xml', content: xml, unique: true },
  {
    path: 'customXml/itemProps1.xml',
    content: properties(namespace),
    contentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
  },
  {
    path: 'customXml/_rels/item1.xml.rels',
    content: relationshipsPart([
      relationship('rId1', `${officeRelationships}/customXmlProps`, 'itemProps1.xml'),
    ]),
  },
]
