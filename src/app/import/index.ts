export {
  type ImportQuestion,
  type ImportRequest,
  importLedgers,
  type LedgerImport,
} from './import-ledgers.ts'
export type { ColumnPreview, SheetPreview } from './preview-sheet.ts'
