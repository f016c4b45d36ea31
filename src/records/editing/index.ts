export { addTerm } from './add-term.ts'
export { appendRecords } from './append-records.ts'
export type { Edited, EditMap, EditValue } from './edit.ts'
export { addToField, setField } from './set-field.ts'
