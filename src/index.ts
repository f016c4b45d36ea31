// The front door for programs: what makes documents of ledgers, reads ledgers, checks packages, reviews them. What it needs of
// the world comes through a host: `houqin/node` has one for Node, `houqin/browser` one of files in memory. src/api.md has examples.

export { type VerifiedArchive, type VerifyRequest, verifyArchive } from './app/archive/index.ts'
export { type ReviewRequest, type ReviewRun, reviewArchives } from './app/review/index.ts'
export {
  type Build,
  type BuildMemory,
  type BuildOptions,
  type BuiltDocument,
  type GenerateRequest,
  generate,
  makeBuildMemory,
  type Progress,
} from './build/index.ts'
export {
  catalogue,
  type Diagnostic,
  hasErrors,
  type Location,
  type Outcome,
  renderReport,
  type Severity,
} from './diagnostics/index.ts'
export type { DocumentModel, Evidence } from './document/index.ts'
export type { BuildHost, FileMap, Host, WritableHost, WriteFailure } from './host/index.ts'
export { type LedgerRecord, parseWorkspace, type Workspace } from './records/index.ts'
export { type OpenWorkspace, openWorkspace, type WorkspaceFolders } from './workspace/index.ts'
