import { relationship, relationshipsPart } from '../relationships.ts'
import { officeRelationships } from '../xml-text.ts'

const core = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'

/** _rels/.rels: where a program begins to read. */
export const packageRelationships: string = relationshipsPart([
  relationship('rId1', `${officeRelationships}/officeDocument`, 'word/document.xml'),
  relationship('rId2', core, 'docProps/core.xml'),
  relationship('rId3', `${officeRelationships}/extended-properties`, 'docProps/app.xml'),
  relationship('rId4', `${officeRelationships}/custom-properties`, 'docProps/custom.xml'),
])
