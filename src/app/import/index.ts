export {
  type ColumnPreview,
  type ImportRequest,
  importLedgers,
  type LedgerImport,
  type SheetPreview,
} from './import-ledgers.ts'
