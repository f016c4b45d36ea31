export type {
  ChangedPath,
  Crew,
  FileMap,
  FontFiles,
  Host,
  NewFile,
  SigningKey,
  WatchEvent,
  WatchOptions,
  WriteFailure,
} from './host.ts'
export { ReadFailure, type ReadFault, type ReadReason, readFaultsOf } from './read-failure.ts'
