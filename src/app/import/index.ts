export {
  type ColumnPreview,
  type ImportQuestion,
  type ImportRequest,
  importLedgers,
  type LedgerImport,
  type SheetPreview,
} from './import-ledgers.ts'
