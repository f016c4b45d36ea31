export { addTerm } from './add-term.ts'
export { appendRecord } from './append-record.ts'
export type { Edited, EditMap, EditValue } from './edit.ts'
export { addToField, setField } from './set-field.ts'
