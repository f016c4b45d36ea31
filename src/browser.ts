// What runs without Node: documents made of files in memory, packages looked at.
export { type Build, type BuildOptions, type GenerateRequest, generate } from './build/index.ts'
export { type Diagnostic, hasErrors, type Outcome, renderReport } from './diagnostics/index.ts'
export { type FileHostSources, fileHost } from './host/file-host.ts'
export type { BuildHost } from './host/index.ts'
export {
  type ByteSource,
  bytesSource,
  type Crypto,
  type Verification,
  verifyPackage,
} from './package/index.ts'
export { parseWorkspace, type Workspace } from './records/index.ts'
