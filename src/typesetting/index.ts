export type { FontChain, FontFace, FontSet } from './font-face.ts'
export { type RoleFont, roleFonts } from './fonts.ts'
export {
  type FontRole,
  type OfficialForm,
  officialForm,
  type PageForm,
  type ParagraphForm,
  type StyleName,
  type TableForm,
} from './form.ts'
export { forbiddenAtEnd, forbiddenAtStart } from './kinsoku.ts'
export type {
  Layout,
  Line,
  OutlineEntry,
  Page,
  Rule,
  Run,
  SignatureLayout,
  SpacingRange,
  TableLayout,
} from './layout.ts'
export { openFontFace } from './open-font-face.ts'
export { FontError } from './sfnt.ts'
export { typeset } from './typeset.ts'
