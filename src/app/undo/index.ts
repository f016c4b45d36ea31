export { type ChangedLedger, listChanges, type RecordedChange, showChange } from './list-changes.ts'
export { readHistory } from './read-history.ts'
export { type RecoveredFiles, type RecoverRequest, recoverFiles } from './recover-files.ts'
export { planUndo, type Undoing, type UndoOutcome, type UndoRequest, undoChange } from './undo-change.ts'
