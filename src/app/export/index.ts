export { type ExportRequest, exportLedgers, type LedgerExport } from './export-ledgers.ts'
