export { writeLedgerBook } from './export/write-ledger-book.ts'
