import { catalogue, type DiagnosticCode } from './catalogue/index.ts'
import type { Diagnostic, Location } from './diagnostic.ts'

/** Makes a diagnostic with the severity that the catalogue gives its code. */
export function diagnose(
  code: DiagnosticCode,
  message: string,
  location?: Location,
  hints: readonly string[] = [],
  related: NonNullable<Diagnostic['related']> = [],
): Diagnostic {
  return {
    code,
    severity: catalogue[code].severity,
    message,
    hints,
    ...(location && { location }),
    ...(related.length > 0 && { related }),
  }
}

/** Whether anything in the list stops writing. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => diagnostic.severity === 'error')
