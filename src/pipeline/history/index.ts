export { type ChangedLedger, listChanges, type RecordedChange, showChange } from './list-changes.ts'
export { planUndo, type Undoing, type UndoOutcome, type UndoRequest, undoChange } from './undo-change.ts'
