export {
  type ListedLedger,
  type ListedRecord,
  type ListedRecords,
  type ListRequest,
  listRecords,
} from './list-records.ts'
