export {
  type ChangedRecord,
  type ChangeRequest,
  changeRecord,
  type RecordChange,
} from './change-record.ts'
export type { ChangedField } from './compare-records.ts'
export { type FoundRecords, findRecordsMeant, type MeantRecord } from './find-records-meant.ts'
