export { type AdoptedFile, adoptFile } from './adopt-file.ts'
export { diffFile, type FileDifference, type ParagraphChange } from './diff-file.ts'
export type { RevisionRequest } from './edited-file.ts'
