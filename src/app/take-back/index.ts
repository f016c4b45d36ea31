export type { ChangedField, Conflict, RecordChange, Side } from '../../spreadsheet/index.ts'
export { type TakeBackRequest, type TakenBack, takeBack } from './take-back.ts'
