export type { ChangedFile } from './snapshot.ts'
export { type WatchReport, type WatchRequest, type WatchRound, watchWorkspace } from './watch-workspace.ts'
