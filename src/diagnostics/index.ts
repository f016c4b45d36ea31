export {
  catalogue,
  type DiagnosticCode,
  findEntry,
} from './catalogue/index.ts'
export { diagnose, hasErrors } from './diagnose.ts'
export type { Diagnostic, Location, Outcome, Severity } from './diagnostic.ts'
