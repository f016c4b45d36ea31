export { type Anchors, collectAnchors } from './anchors.ts'
export { noteAnnexes } from './annex-note.ts'
export type {
  Annex,
  AnnexNote,
  Block,
  Chart,
  ChartPoint,
  Contents,
  Figure,
  FigurePicture,
  Heading,
  Imprint,
  Item,
  OutlineLevel,
  PageBreak,
  Paragraph,
  RedHead,
  Signature,
  Table,
  TableColumn,
  TableRow,
  Title,
} from './block.ts'
export { chartAlternative, chartTitle } from './chart-text.ts'
export { type ContentsEntry, contentsAnchor, contentsEntries } from './contents.ts'
export { dropSections, type KeptSections } from './drop-sections.ts'
export { exactText } from './evidence-text.ts'
export { type FactPlace, findFacts, sentenceAt, type TextStretch, textStretches } from './fact-places.ts'
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
  FactNote,
  Metadata,
} from './model.ts'
export {
  bracketItemLevel,
  bullets,
  firstItemLevel,
  formatLabel,
  type LevelFormat,
  type NumberingScheme,
  numberBlocks,
  numberingSchemes,
  toLevel,
} from './numbering.ts'
export { type OfficialParts, wrapOfficial } from './official-parts.ts'
export type { Picture } from './picture.ts'
export { pruneEmptySections } from './prune.ts'
export { reviewCopy, reviewMark, sourceAnnexTitle } from './review.ts'
export type { EvidenceRecord, SourcePlace, WrittenPlace } from './source-place.ts'
export {
  type BlockInsert,
  type InlineInsert,
  type Insert,
  type MarkdownInsert,
  tokenOf,
  tokenPattern,
} from './tokens.ts'
export { yieldHeadings } from './yield-headings.ts'
