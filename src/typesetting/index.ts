export { imprintIndent } from './blocks/index.ts'
export type { FontChain, FontFace, FontKey, FontRole, FontSet, OwnFont, SystemTypeface } from './fonts/index.ts'
export {
  directoryLength,
  FontError,
  type FontNames,
  findTable,
  fontKey,
  fontStarts,
  isOwn,
  isRole,
  openFontFace,
  parseFontNames,
  pickFont,
  type RoleFont,
  rareHanFont,
  roleFonts,
  type SystemFont,
  systemFonts,
  type WordFont,
  wordFonts,
  wordName,
} from './fonts/index.ts'
export type {
  ElementChoice,
  FigureForm,
  Form,
  FormChoice,
  FormElement,
  PageForm,
  ParagraphForm,
  StyleName,
  TableForm,
} from './form/index.ts'
export {
  describeDeparture,
  findDepartures,
  findFormFaults,
  makeForm,
  type OfficialWords,
  officialForm,
  officialWords,
} from './form/index.ts'
export type {
  AnnexNoteLayout,
  ContentsLine,
  Drawing,
  FigureLayout,
  ImprintLayout,
  Layout,
  Line,
  OutlineEntry,
  Page,
  RedHeadLayout,
  Rule,
  Run,
  SectionLayout,
  Shape,
  SignatureLayout,
  SpacingRange,
  TableLayout,
} from './layout.ts'
export { forbiddenAtEnd, forbiddenAtStart } from './lines/index.ts'
export { landscapeForm, typeset } from './pages/index.ts'
