export type { BookCell } from './export/cell.ts'
export { findCut } from './export/find-cut.ts'
export type { BookSheet } from './export/sheet.ts'
export { writeBlankForms } from './export/write-blank-forms.ts'
export { writeBook } from './export/write-book.ts'
export { writeLedgerBook } from './export/write-ledger-book.ts'
export type { CellCount, LostText } from './import/account-cells.ts'
export { ignoreWord, isKind } from './import/apply-memory.ts'
export type { TableColumn } from './import/assign-columns.ts'
export { cellPlace } from './import/cell-place.ts'
export { meantChoice, type SchoolWords } from './import/choice-words.ts'
export { fieldsCalled } from './import/fields-called.ts'
export type { ReadOptions, UnsureSheet } from './import/plan-table.ts'
export { readBook } from './import/read-book.ts'
export { readTables, type SheetTable, type TablesRead } from './import/read-tables.ts'
export {
  type ImportPlan,
  type LedgerAddition,
  ledgerPath,
  missingTermsOf,
  type SheetOutcome,
  settleImport,
} from './import/settle-import.ts'
export type { WordAsked } from './import/sheet-record.ts'
export { labelOf } from './import/target.ts'
export { fieldsOfKind } from './kind-fields.ts'
export type { Conflict, Decide, Side } from './merge/conflict.ts'
export { type BookMerge, mergeReturned } from './merge/merge-returned.ts'
export { type ReturnedBook, readReturned } from './merge/read-returned.ts'
export type { ChangedField, LedgerMerge, RecordChange } from './merge/record-change.ts'
