export { DiskFailure } from './disk-failure.ts'
export type {
  BuildHost,
  Change,
  ChangedPath,
  ChangeRecord,
  Crew,
  Disk,
  DiskFault,
  FileMap,
  FontFiles,
  Held,
  Host,
  LeftOver,
  LockHolder,
  Machine,
  PathState,
  ProcessIdentity,
  Recovery,
  SaveOptions,
  SigningKey,
  WatchEvent,
  WatchOptions,
  WritableHost,
  WriteFailure,
} from './host.ts'
export { nodeHost } from './node-host.ts'
export { ReadFailure, type ReadFault, type ReadReason, readFaultsOf } from './read-failure.ts'
