export type { Build, BuiltDocument, GenerateRequest } from './build.ts'
export { type ExamineRequest, examine, type Finding } from './examine.ts'
export { generate } from './generate.ts'
export { makeSchemaFiles, type SchemaFiles } from './make-schema-files.ts'
export {
  checkTemplates,
  type EjectRequest,
  ejectTemplate,
  type TemplateCheck,
  type TemplateCheckRequest,
} from './own-templates/index.ts'
export {
  type AdoptedFile,
  adoptFile,
  diffFile,
  type FileDifference,
  keepEdited,
  type ParagraphChange,
  type RevisionRequest,
} from './revision/index.ts'
export {
  type NumberTrace,
  type RecordTrace,
  type Trace,
  type TracedFile,
  type TraceRequest,
  type TypedNumber,
  traceFile,
} from './trace/index.ts'
