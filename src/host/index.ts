export type {
  ChangedPath,
  Crew,
  FileMap,
  Host,
  NewFile,
  SigningKey,
  WatchEvent,
  WatchOptions,
  WriteFailure,
} from './host.ts'
