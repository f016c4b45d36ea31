export type {
  ChangedPath,
  FileMap,
  Host,
  NewFile,
  SigningKey,
  WatchEvent,
  WatchOptions,
  WriteFailure,
} from './host.ts'
