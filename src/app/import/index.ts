export {
  type ImportQuestion,
  importLedgers,
  type LedgerImport,
} from './import-ledgers.ts'
export type { ImportRequest } from './import-request.ts'
export type { ColumnPreview, SheetPreview } from './preview-sheet.ts'
