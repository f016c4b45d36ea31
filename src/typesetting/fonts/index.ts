export { contexts, type FaceTable, type FoundGlyph, makeFaceTable, measureGlyph } from './face-table.ts'
export type { FontChain, FontFace, FontSet } from './font-face.ts'
export { type FontKey, fontKey, isOwn, isRole, type OwnFont, roleOf, wordName } from './font-keys.ts'
export { type FontNames, parseFontNames, pickFont } from './font-names.ts'
export { openFontFace } from './open-font-face.ts'
export {
  type FontRole,
  type RoleFont,
  rareHanFont,
  roleFonts,
  type WordFont,
  wordFonts,
} from './role-fonts.ts'
export { directoryLength, FontError, findTable, fontStarts } from './sfnt.ts'
export { type SystemFont, type SystemTypeface, systemFonts } from './system-fonts.ts'
