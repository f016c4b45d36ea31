export { type BegunLedgers, beginLedgers } from './begin-ledgers.ts'
export { ledgerRefusal, newDiagnostics } from './edit-diagnostics.ts'
export { decodeAsIs, encodeLike } from './file-text.ts'
export { changesOf, type Edit, type SavedEdit, saveEdit } from './save-edit.ts'
