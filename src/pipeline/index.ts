export {
  type AddedRecord,
  type AddRequest,
  addRecord,
  type RecordField,
  recordForm,
} from './add-record.ts'
export {
  type ArchiveRequest,
  isLockedKey,
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
export { type ExamineRequest, examine, type Finding } from './examine.ts'
export { type ExportRequest, exportLedgers, type LedgerExport } from './export-ledgers.ts'
export { generate } from './generate.ts'
export {
  type ChangedLedger,
  listChanges,
  planUndo,
  type RecordedChange,
  showChange,
  type Undoing,
  type UndoOutcome,
  undoChange,
} from './history/index.ts'
export {
  type ColumnPreview,
  type ImportRequest,
  importLedgers,
  type LedgerImport,
  type SheetPreview,
} from './import-ledgers.ts'
export {
  makeWorkspace,
  type NewWorkspace,
  type SchoolAnswers,
  usualTerm,
  usualTermId,
  type WorkspaceRequest,
} from './init/index.ts'
export { knownWords, type WordFolders } from './known-words.ts'
export { type CalendarFiles, type CalendarRequest, makeCalendarFiles } from './make-calendar-files.ts'
export { makeSchemaFiles, type SchemaFiles } from './make-schema-files.ts'
export { makeTermFolder, type TermFolder, type TermFolderRequest } from './make-term-folder.ts'
export {
  checkTemplates,
  type EjectRequest,
  ejectTemplate,
  type TemplateCheck,
  type TemplateCheckRequest,
} from './own-templates/index.ts'
export {
  type ItemStatus,
  linkRecord,
  type PlanStatus,
  planStatus,
} from './plan-status/index.ts'
export { type RecoveredFiles, type RecoverRequest, recoverFiles } from './recover-files.ts'
export {
  type MergeRequest,
  mergeReviews,
  openReviewTasks,
  type ReviewFormat,
  type ReviewOrder,
  type ReviewRequest,
  type ReviewRun,
  type ReviewTask,
  reviewArchives,
} from './review/index.ts'
export {
  type AdoptedFile,
  adoptFile,
  diffFile,
  type FileDifference,
  type ParagraphChange,
  type RevisionRequest,
} from './revision/index.ts'
export { changesOf, type Edit, type SavedEdit, saveEdit } from './save-edit.ts'
export { renameFiles, type SavedOutputs, saveOutputs } from './save-outputs.ts'
export {
  type NumberTrace,
  type RecordTrace,
  type Trace,
  type TracedFile,
  type TraceRequest,
  type TypedNumber,
  traceFile,
} from './trace/index.ts'
export {
  type ChangedFile,
  type WatchReport,
  type WatchRequest,
  type WatchRound,
  watchWorkspace,
} from './watch/index.ts'
export { whyUnread } from './why-unread.ts'
