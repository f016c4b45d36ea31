export { type BlankLedger, blankLedger } from './blank-ledger.ts'
export {
  addTerm,
  addToField,
  appendRecord,
  type Edited,
  type EditMap,
  type EditValue,
  setField,
} from './editing/index.ts'
export { commonFields, type FieldDefinition, type FieldType, type KindDefinition } from './field.ts'

export { findKind } from './find-kind.ts'
export { makeSchemas } from './json-schema/make-schemas.ts'
export { nextId } from './next-id.ts'
export { parseWorkspace } from './parse-workspace.ts'
export type {
  FieldGroup,
  FieldValue,
  FieldValues,
  FontFile,
  FontName,
  Holiday,
  Ledger,
  LedgerDate,
  LedgerRecord,
  Narrative,
  SchoolProfile,
  Term,
  WordingPolicy,
  Workspace,
} from './record.ts'
export { readSources } from './source/read-source.ts'
