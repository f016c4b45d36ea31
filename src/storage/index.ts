export { compareLines } from './history/compare-lines.ts'
export {
  type Conflict,
  type ConflictReason,
  compareFile,
  type Entry,
  type FileChange,
  findTakenBack,
  historyFolder,
  isFault,
  lastStanding,
  readEntry,
  takeBack,
  writePatch,
} from './history/index.ts'
export { openStorage } from './open-storage.ts'
export type { StorageContext } from './save.ts'
