export { commonFields, type FieldDefinition, type FieldType, type KindDefinition } from './field.ts'
export { builtInKinds } from './kinds/index.ts'
export { parseWorkspace } from './parse-workspace.ts'
export type {
  FieldGroup,
  FieldValue,
  FieldValues,
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
export { asDate, asGroups } from './value-guards.ts'
