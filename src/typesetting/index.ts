export type { FontChain, FontFace, FontSet } from './font-face.ts'
export type { FontKey, OwnFont } from './font-keys.ts'
export { fontKey, isOwn, isRole, wordName } from './font-keys.ts'
export { type FontNames, parseFontNames, pickFont } from './font-names.ts'
export type { FontRole } from './fonts.ts'
export { type RoleFont, roleFonts } from './fonts.ts'
export type {
  FigureForm,
  OfficialForm,
  PageForm,
  ParagraphForm,
  StyleName,
  TableForm,
} from './form.ts'
export type { ElementChoice, FormChoice, FormElement } from './form-choice.ts'
export { findDepartures, tellDeparture } from './form-departures.ts'
export { findFormFaults } from './form-faults.ts'
export { forbiddenAtEnd, forbiddenAtStart } from './kinsoku.ts'
export { landscapeForm } from './landscape.ts'
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
export { makeForm } from './make-form.ts'
export { officialForm } from './official-form.ts'
export { type OfficialWords, officialWords } from './official-words.ts'
export { openFontFace } from './open-font-face.ts'
export { imprintIndent } from './set-imprint.ts'
export { directoryLength, FontError, findTable, fontStarts } from './sfnt.ts'
export { type SystemFont, systemFonts } from './system-fonts.ts'
export { typeset } from './typeset.ts'
export { type WordFont, wordFonts } from './word-fonts.ts'
