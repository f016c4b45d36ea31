export { checkUnused } from './check-unused.ts'
export { checkWritten, type WrittenDocument } from './check-written.ts'
export { findTyped } from './find-typed.ts'
export {
  type DocumentTemplate,
  type FrontMatter,
  type SchoolSetting,
  settleTemplate,
  type TemplateFile,
} from './front-matter.ts'
export { arrangementGuide, helperGuide, sectionGuide, settingsGuide } from './helper-guide.ts'
export { unshown } from './ledger-names.ts'
export { type Mentions, recordKey } from './mentions.ts'
export { defaultOutline } from './outline-text.ts'
export { checkSyntax } from './parse-template.ts'
export { photosOfNone, photosWithFaces } from './photo-faces.ts'
export {
  type RenderedFrontMatter,
  type RenderedTemplate,
  renderTemplate,
  type TemplateInput,
} from './render-template.ts'
export { type PartialFile, readPartial, type SectionHead } from './section-file.ts'
export type { SectionUse } from './session.ts'
export { filesOf, usedPartials } from './used-partials.ts'
export type { Value } from './value.ts'
