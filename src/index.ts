// The public API: everything a program needs to make documents of ledgers, and nothing else.

export { type Build, type BuiltDocument, type GenerateRequest, generate } from './build/index.ts'
export {
  catalogue,
  type Diagnostic,
  type Location,
  type Outcome,
  renderReport,
  type Severity,
} from './diagnostics/index.ts'
export type { DocumentModel, Evidence } from './document/index.ts'
export type { FileMap, Host, WriteFailure } from './host/index.ts'
export { parseWorkspace, type Workspace } from './records/index.ts'
