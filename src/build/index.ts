export { readAsOfMark } from './as-known.ts'
export type { Build, BuildBasis, BuiltDocument, GenerateRequest, Progress } from './build.ts'
export { type BuildMemory, freshMemory, makeBuildMemory } from './build-memory.ts'
export { checkOwnTemplates } from './check-own-templates.ts'
export { documentId, parseDocumentId } from './document-id.ts'
export { findDuty } from './find-duty.ts'
export type { FontChoice } from './fonts/choose-fonts.ts'
export { chooseFonts } from './fonts/choose-fonts.ts'
export { findSystemFonts } from './fonts/find-system-fonts.ts'
export { type FontMemory, makeFontMemory } from './fonts/font-memory.ts'
export { type BuildOptions, generate } from './generate.ts'
export { attachedMark, makeDocument } from './make-document.ts'
export {
  buildIdOf,
  type MadeModel,
  type Manuscript,
  type ModelInput,
  makeModel,
  toRendition,
} from './make-model.ts'
export { makeShown } from './make-shown.ts'
export { maskingAsked, maskingOf } from './mask-style.ts'
export { chooseDocuments, templateDuties } from './requests.ts'
