export type {
  Annex,
  Block,
  Heading,
  Item,
  OutlineLevel,
  PageBreak,
  Paragraph,
  Signature,
  Table,
  TableColumn,
  TableRow,
  Title,
} from './block.ts'
export {
  type Emphasis,
  type FactText,
  type Inline,
  type LineBreak,
  type Link,
  type MissingText,
  plainText,
  type Strong,
  type Text,
} from './inline.ts'
export type {
  DocumentModel,
  Evidence,
  EvidenceRecord,
  Metadata,
  SourcePlace,
} from './model.ts'
export {
  bullet,
  firstItemLevel,
  formatLabel,
  type LevelFormat,
  type NumberingScheme,
  numberBlocks,
  numberingSchemes,
  toLevel,
} from './numbering.ts'
export { pruneEmptySections } from './prune.ts'
export {
  type BlockInsert,
  type InlineInsert,
  type Insert,
  type MarkdownInsert,
  tokenOf,
  tokenPattern,
} from './tokens.ts'
