export { commonFields, type FieldDefinition, type FieldType, type KindDefinition } from './field.ts'

export { parseWorkspace } from './parse-workspace.ts'
export type {
  FieldGroup,
  FieldValue,
  FieldValues,
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
