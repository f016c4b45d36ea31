export {
  catalogue,
  type DiagnosticCode,
  findEntry,
} from './catalogue/index.ts'
export { diagnose, hasErrors } from './diagnose.ts'
export type { Diagnostic, Location, Outcome, Severity } from './diagnostic.ts'
export { displayWidth } from './display-width.ts'
export { type ReportOptions, renderReport } from './report.ts'
export { showControls } from './show-controls.ts'
