export { keepStanding, type OutputFolder, type PlacedFiles } from './keep-standing.ts'
export { renameFiles, type SavedOutputs, saveOutputs } from './save-outputs.ts'
