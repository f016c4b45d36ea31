import { reportBounds } from './bounds.ts'
import { catalogue, type DiagnosticCode } from './catalogue/index.ts'
import type { Diagnostic, Location } from './diagnostic.ts'

/** Abbreviates a message that quotes something very long, leaving out its middle: both ends are more informative. */
function shorten(text: string): string {
  const { message } = reportBounds
  if (text.length <= message) return text
  const head = text.slice(0, (message * 2) / 3).replace(/[\uD800-\uDBFF]$/, '')
  const tail = text.slice(-message / 3).replace(/^[\uDC00-\uDFFF]/, '')
  return `${head}……${tail}`
}

/** Makes a diagnostic with the severity of its code in the catalogue; overlong text is abbreviated. */
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
    message: shorten(message),
    hints: hints.map(shorten),
    ...(location && { location }),
    ...(related.length > 0 && { related }),
  }
}

/** Whether anything in the list prevents writing. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => diagnostic.severity === 'error')
