export { type AddedRecord, type AddRequest, addRecord, type RecordField, recordForm } from './add-record.ts'
