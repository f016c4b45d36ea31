export {
  type ArchiveRequest,
  keyNames,
  type MadeArchive,
  type MadeKeys,
  makeArchive,
  makeKeys,
  type NamedFile,
  type VerifiedArchive,
  type VerifyRequest,
  verifyArchive,
} from './archive/index.ts'
export type { Build, BuiltDocument, GenerateRequest } from './build.ts'
export { type ExportRequest, exportLedgers, type LedgerExport } from './export-ledgers.ts'
export { generate } from './generate.ts'
export {
  type ColumnPreview,
  type ImportRequest,
  importLedgers,
  type LedgerImport,
  type SheetPreview,
} from './import-ledgers.ts'
export { makeSchemaFiles, type SchemaFiles } from './make-schema-files.ts'
export {
  type MergeRequest,
  mergeReviews,
  type ReviewFormat,
  type ReviewRequest,
  type ReviewRun,
  reviewArchives,
} from './review/index.ts'
export {
  type NumberTrace,
  type RecordTrace,
  type Trace,
  type TracedFile,
  type TraceRequest,
  type TypedNumber,
  traceFile,
} from './trace/index.ts'
