export { asKnownOn } from './as-known-on.ts'
export { type BlankLedger, blankLedger } from './blank-ledger.ts'
export { type BlankSchool, blankSchool } from './blank-school.ts'
export { completionIn, dayDone, saysDone } from './completion.ts'
export {
  type ColumnMemory,
  type ImportMemory,
  importMemoryFile,
  type MemoryWord,
  memoryFault,
  parseImportMemory,
  type RememberedRow,
} from './editing/import-memory.ts'
export {
  addOutline,
  addTerm,
  addToField,
  appendRecords,
  changeRecord,
  type Edited,
  type EditMap,
  type EditValue,
  editRecords,
  type FieldChange,
  type FieldChanges,
  type ListEdit,
  type RecordEdit,
  removeRecord,
} from './editing/index.ts'
export { itemsFault } from './editing/items-fault.ts'
export {
  type MadeRecord,
  makeRecord,
  recordFields,
  type UnclearPart,
  type WrittenField,
} from './editing/make-record.ts'
export type { NewFields, NewValue } from './editing/new-record.ts'
export { type NextId, nextRecordIds } from './editing/next-record-id.ts'
export { type NewMemory, rememberImport } from './editing/remember-import.ts'
export {
  type Completion,
  commonFields,
  type FieldDefinition,
  type FieldType,
  field,
  isRate,
  type KindDefinition,
  type LedgerPart,
} from './field.ts'
export { findKind } from './find-kind.ts'
export { hasLedger } from './has-ledger.ts'
export { drillItemId, findingItemId, routineItemId } from './item-ids.ts'
export { makeSchemas } from './json-schema/make-schemas.ts'
export { builtInKinds } from './kinds/index.ts'
export type {
  Override,
  OverrideBody,
  OverrideFile,
  PassagePlace,
  PassageShape,
} from './overrides/override.ts'
export { writeOverrides } from './overrides/write-overrides.ts'
export { parseWorkspace } from './parse-workspace.ts'
export { readSettings, type Settings } from './read-settings.ts'
export { type Readers, rememberingReaders } from './readers.ts'
export type {
  Adoption,
  ArchiveSettings,
  FieldGroup,
  FieldValue,
  FieldValues,
  FontFile,
  FontName,
  Holiday,
  Ledger,
  LedgerDate,
  LedgerRecord,
  MaskSettings,
  MaskStyle,
  Narrative,
  PlanCatalogue,
  Retention,
  SchoolProfile,
  SignOff,
  Term,
  WordingPolicy,
  Workspace,
} from './record.ts'
export { adoptionWords, readAdoptionWords } from './school/adoption-words.ts'
export type { DocumentSetting } from './school/document-setting.ts'
export type { FormSettings } from './school/form-settings.ts'
export type { Outline, OutlineEntry, OutlineSetting } from './school/outline.ts'
export { parseOutline } from './school/parse-outline.ts'
export { readHolidays } from './school/read-holidays.ts'
export { fullDay } from './school/read-terms.ts'
export { holidayFields, profileFields } from './school/school-fields.ts'
export { readSource, readSources } from './source/read-source.ts'
export { unitBehind } from './values/read-amount.ts'
export { readValueText } from './values/read-value-text.ts'
export type { Reading } from './values/reading.ts'
