export { commonFields, type FieldDefinition, type FieldType, type KindDefinition } from './field.ts'

export { makeSchemas } from './json-schema/make-schemas.ts'
export type {
  Override,
  OverrideBody,
  OverrideFile,
  PassagePlace,
  PassageShape,
} from './overrides/override.ts'
export { writeOverrides } from './overrides/write-overrides.ts'
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
export type { DocumentSetting } from './school/read-documents.ts'
export { readSources } from './source/read-source.ts'
