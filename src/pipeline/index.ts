export type { Build, BuiltDocument, GenerateRequest } from './build.ts'
export { generate } from './generate.ts'
export { type CalendarFiles, type CalendarRequest, makeCalendarFiles } from './make-calendar-files.ts'
export { makeSchemaFiles, type SchemaFiles } from './make-schema-files.ts'
export { makeTermFolder, type TermFolder, type TermFolderRequest } from './make-term-folder.ts'
export {
  type ItemStatus,
  linkRecord,
  type PlanStatus,
  planStatus,
} from './plan-status/index.ts'
export {
  type NumberTrace,
  type RecordTrace,
  type Trace,
  type TracedFile,
  type TraceRequest,
  type TypedNumber,
  traceFile,
} from './trace/index.ts'
